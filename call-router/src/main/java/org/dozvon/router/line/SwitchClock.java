package org.dozvon.router.line;

import java.time.Instant;
import java.time.InstantSource;

/// The node's clock between two things that it says: its last time, and how long ago that was by a clock that never
/// jumps. So durations are right even where this router's own clock is not.
final class SwitchClock {
    private volatile Reading last = new Reading(InstantSource.system().instant(), System.nanoTime());

    private record Reading(Instant at, long nanos) {}

    void heard(ChannelState state) {
        state.at().ifPresent(at -> last = new Reading(at, System.nanoTime()));
    }

    Instant now() {
        var reading = last;
        return reading.at().plusNanos(System.nanoTime() - reading.nanos());
    }
}
