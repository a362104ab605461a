package org.dozvon.router.line;

import java.time.Duration;
import org.dozvon.scheme.run.Bell;

/// Breaks off what plays when a bell rings, or after a while; until it is closed.
final class Interruption implements AutoCloseable {
    // A break can come a moment before what it should break begins: it is said again.
    private static final Duration AGAIN = Duration.ofMillis(250);

    private final Thread thread;

    private Interruption(Thread thread) {
        this.thread = thread;
    }

    static Interruption of(Bell bell, Duration atMost, Runnable breakOff) {
        return new Interruption(Thread.ofVirtual().name("interruption").start(() -> run(bell, atMost, breakOff)));
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private static void run(Bell bell, Duration atMost, Runnable breakOff) {
        try {
            bell.await(atMost);
            while (!Thread.currentThread().isInterrupted()) {
                breakOff.run();
                Thread.sleep(AGAIN);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
