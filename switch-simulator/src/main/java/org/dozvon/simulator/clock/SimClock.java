package org.dozvon.simulator.clock;

import java.time.Duration;
import java.time.Instant;

/// All that the simulator knows of time.
public interface SimClock {
    Instant now();

    /// Runs it once on the switch's own thread, unless cancelled before.
    Timer after(Duration delay, Runnable action);

    /// Something is on its way that takes no time here (a router's next word, a file that is written): a clock that can
    /// waits for it.
    ///
    /// @return what is told once it has come
    default Hold hold() {
        return () -> {};
    }

    default long micros() {
        var now = now();
        return now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
    }

    /// Something that waits.
    interface Timer {
        void cancel();
    }

    /// A clock that is held.
    interface Hold {
        /// May be told more than once.
        void release();
    }
}
