package org.dozvon.router.line;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// The node's clock between two things that it says: its last time, and how long ago that was by a clock that never
/// jumps. So durations are right even where this router's own clock is not.
final class SwitchClock {
    private final LongSupplier nanos;
    private volatile Reading last;

    private record Reading(Instant at, long nanos) {}

    /// @param nanos a clock that never jumps
    SwitchClock(LongSupplier nanos) {
        this.nanos = nanos;
        this.last = new Reading(InstantSource.system().instant(), nanos.getAsLong());
    }

    void heard(ChannelState state) {
        state.at().ifPresent(at -> last = new Reading(at, nanos.getAsLong()));
    }

    Instant now() {
        var reading = last;
        return reading.at().plusNanos(nanos.getAsLong() - reading.nanos());
    }
}
