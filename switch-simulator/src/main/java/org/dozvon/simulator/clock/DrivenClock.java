package org.dozvon.simulator.clock;

import io.vertx.core.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Stands still until a test moves it. Timers fire in order, each at its own moment. A step of a call that waits
/// for a router's answer takes no time on this clock, so let the router answer before moving on.
public final class DrivenClock implements SimClock {
    private record Waiting(Instant at, long order, Runnable action) implements Comparable<Waiting> {
        @Override
        public int compareTo(Waiting other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    private final PriorityQueue<Waiting> waiting = new PriorityQueue<>();
    private final AtomicLong order = new AtomicLong();
    private Instant now;
    private @Nullable Context loop;

    public DrivenClock(Instant start) {
        now = start;
    }

    /// Told once by the simulator that runs on this clock.
    public void runOn(Context context) {
        loop = context;
    }

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized Timer after(Duration delay, Runnable action) {
        var one = new Waiting(now.plus(delay), order.incrementAndGet(), action);
        waiting.add(one);
        return () -> cancel(one);
    }

    /// Moves time on; returns when all that was due has run.
    public void advance(Duration length) {
        var end = now().plus(length);
        Waiting next;
        while ((next = due(end)) != null) {
            runAndWait(next.action());
        }
        synchronized (this) {
            now = end;
        }
    }

    private synchronized void cancel(Waiting one) {
        waiting.remove(one);
    }

    private synchronized @Nullable Waiting due(Instant end) {
        var first = waiting.peek();
        if (first == null || first.at().isAfter(end)) {
            return null;
        }
        waiting.remove(first);
        now = first.at();
        return first;
    }

    private void runAndWait(Runnable action) {
        var context = loop;
        if (context == null) {
            action.run();
            return;
        }
        var done = new CompletableFuture<Void>();
        context.runOnContext(_ -> {
            try {
                action.run();
            } finally {
                done.complete(null);
            }
        });
        done.join();
    }
}
