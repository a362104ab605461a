package org.dozvon.router.line;

import java.time.Duration;
import org.dozvon.scheme.run.Bell;

/// Breaks off what plays when a bell rings, or after a while; until it is closed.
final class Interruption implements AutoCloseable {
    // A break can come a moment before what it should break begins: it is said again.
    private static final Duration AGAIN = Duration.ofMillis(250);

    private final Thread thread;
    private volatile boolean begun;

    private Interruption(Bell bell, Duration atMost, Runnable breakOff) {
        thread = Thread.ofVirtual().name("interruption").unstarted(() -> run(bell, atMost, breakOff));
    }

    static Interruption of(Bell bell, Duration atMost, Runnable breakOff) {
        var interruption = new Interruption(bell, atMost, breakOff);
        interruption.thread.start();
        return interruption;
    }

    /// Whether the bell has rung, or the time is up.
    boolean isBegun() {
        return begun;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run(Bell bell, Duration atMost, Runnable breakOff) {
        try {
            bell.await(atMost);
            begun = true;
            while (!Thread.currentThread().isInterrupted()) {
                breakOff.run();
                Thread.sleep(AGAIN);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
