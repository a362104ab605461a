package org.dozvon.outside.guard;

import java.time.Duration;

/// By when several questions together are over.
public final class Deadline {
    private final long endNanos;

    private Deadline(long endNanos) {
        this.endNanos = endNanos;
    }

    public static Deadline after(Duration wait) {
        return new Deadline(System.nanoTime() + wait.toNanos());
    }

    /// Never negative.
    public Duration left() {
        return Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
    }

    /// Too little to ask anything.
    public boolean isOver() {
        return left().toMillis() < 1;
    }
}
