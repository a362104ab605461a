package org.dozvon.records;

import org.jspecify.annotations.Nullable;

/// A record on a topic that cannot be read. Its reader sets it aside with an alert and goes on with the next.
public final class MalformedRecordException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedRecordException(Class<?> type, String why, @Nullable Throwable cause) {
        super("Expected a record " + type.getSimpleName() + ", but " + why, cause);
    }
}
