package org.dozvon.simulator.clock;

import java.time.Duration;
import java.time.Instant;

/// All that the simulator knows of time.
public interface SimClock {
    Instant now();

    /// Runs it once on the switch's own thread, unless cancelled before.
    Timer after(Duration delay, Runnable action);

    default long micros() {
        var now = now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    }

    /// Something that waits.
    interface Timer {
        void cancel();
    }
}
