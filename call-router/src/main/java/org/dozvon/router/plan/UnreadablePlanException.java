package org.dozvon.router.plan;

import org.jspecify.annotations.Nullable;

/// A plan that cannot be run. The version before stays in force.
final class UnreadablePlanException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadablePlanException(String why, @Nullable Throwable cause) {
        super(why, cause);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
