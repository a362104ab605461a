package org.dozvon.reporting.page;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Columns as native queries bring them.
public final class Rows {
    private Rows() {}

    /// Which of the two it is depends on the query.
    public static Instant instant(Object moment) {
        return moment instanceof Timestamp stamp ? stamp.toInstant() : (Instant) moment;
    }

    public static @Nullable Instant instantOrNull(@Nullable Object moment) {
        return moment == null ? null : instant(moment);
    }
}
