package org.dozvon.scheme.model;

import org.jspecify.annotations.Nullable;

/// How many callers a number takes at once, and what becomes of those above. The company's own limit holds besides.
///
/// @param calls    null for as many as the company has
/// @param overflow answers the callers above; null to tell them so, and a busy tone
public record CallLimit(@Nullable Integer calls, @Nullable SchemeId overflow) {
    CallLimit withoutOverflow() {
        return new CallLimit(calls, null);
    }
}
