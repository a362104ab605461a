package org.dozvon.scheme.desk;

import org.jspecify.annotations.Nullable;

/// Callers of a day, by when they came: offered = answered + abandoned + overflowed + redirected + those who wait.
///
/// @param offered        began to wait
/// @param answered       talked to somebody
/// @param answeredInTime of them, within 20 s
/// @param abandoned      hung up while they waited
/// @param abandonedSoon  of them, within 5 s: they hardly waited
/// @param overflowed     left by an exit: nobody answered in time, or nobody could
/// @param redirected     left by a key, or were sent elsewhere
/// @param refused        did not begin to wait: the queue was full, or nobody could have answered
public record DayCount(
        int offered,
        int answered,
        int answeredInTime,
        int abandoned,
        int abandonedSoon,
        int overflowed,
        int redirected,
        int refused) {
    static final DayCount NONE = new DayCount(0, 0, 0, 0, 0, 0, 0, 0);

    /// Offered, without those who hardly waited.
    public int net() {
        return offered - abandonedSoon;
    }

    /// Of 100 callers, how many were answered in time; null while there were none.
    public @Nullable Integer serviceLevel() {
        return net() == 0 ? null : Math.round(100f * answeredInTime / net());
    }

    DayCount plus(DayCount other) {
        return new DayCount(
                offered + other.offered,
                answered + other.answered,
                answeredInTime + other.answeredInTime,
                abandoned + other.abandoned,
                abandonedSoon + other.abandonedSoon,
                overflowed + other.overflowed,
                redirected + other.redirected,
                refused + other.refused);
    }
}
