package org.dozvon.infra.lend;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Started once, by whoever asks first; the others wait for it. A start that failed is tried again by the next.
final class Lazy<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Supplier<T> start;
    private @Nullable T started;

    Lazy(Supplier<T> start) {
        this.start = start;
    }

    T get() {
        lock.lock();
        try {
            var value = started == null ? start.get() : started;
            started = value;
            return value;
        } finally {
            lock.unlock();
        }
    }

    void ifStarted(Consumer<T> action) {
        lock.lock();
        try {
            if (started != null) {
                action.accept(started);
            }
        } finally {
            lock.unlock();
        }
    }
}
