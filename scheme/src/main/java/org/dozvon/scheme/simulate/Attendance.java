package org.dozvon.scheme.simulate;

import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// When somebody is there during a call, counted from its beginning, and how many rings they let pass first.
///
/// @param misses       the first rings that they do not answer, whatever their phones do then
/// @param comesSeconds on duty from then on; null is from the beginning
/// @param goesSeconds  off duty from then on; null is never. Before they come, it is a break between the two
public record Attendance(
        int misses,
        @Nullable Integer comesSeconds,
        @Nullable Integer goesSeconds) {
    public static final Attendance ALWAYS = new Attendance(0, null, null);

    boolean isThere(long millis) {
        var comes = millis(comesSeconds, 0);
        var goes = millis(goesSeconds, Long.MAX_VALUE);
        return comes <= goes ? comes <= millis && millis < goes : millis < goes || comes <= millis;
    }

    /// When they come and go after this moment.
    LongStream turnsAfter(long millis) {
        return LongStream.of(millis(comesSeconds, 0), millis(goesSeconds, 0)).filter(turn -> turn > millis);
    }

    private static long millis(@Nullable Integer seconds, long otherwise) {
        return seconds == null ? otherwise : seconds * 1_000L;
    }
}
