package org.dozvon.simulator.clock;

import io.vertx.core.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Stands still until a test moves it. Timers fire in order, each at its own moment. A step of a call that waits
/// for a router's answer takes no time on this clock: [#advance] leaves it to the test to let the router answer
/// before, [#runNext] waits for it.
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
    private int holds;
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
            var action = next.action();
            onLoop(() -> {
                action.run();
                return Moved.ON;
            });
        }
        synchronized (this) {
            now = end;
        }
    }

    /// Moves time on to the next timer and lets it fire, once nothing is on its way any more.
    ///
    /// @param patience by the machine's clock, for what is on its way
    /// @return false when there is no timer
    public boolean runNext(Duration patience) throws InterruptedException, TimeoutException {
        var end = System.nanoTime() + patience.toNanos();
        var moved = move();
        while (moved == Moved.HELD) {
            awaitRelease(end);
            moved = move();
        }
        return moved == Moved.ON;
    }

    private enum Moved {
        ON,
        NOWHERE,
        HELD
    }

    // On the switch's own thread: whatever the switch does at once has been done, and counted, before.
    private Moved move() {
        return onLoop(() -> isHeld() ? Moved.HELD : fireNext());
    }

    /// Between two calls: puts the clock on or back without a timer firing on the way. Those that were due then
    /// fire next.
    public synchronized void setTo(Instant moment) {
        now = moment;
    }

    @Override
    public Hold hold() {
        count(1);
        var told = new AtomicBoolean();
        return () -> {
            if (told.compareAndSet(false, true)) {
                count(-1);
            }
        };
    }

    private synchronized void count(int more) {
        holds += more;
        notifyAll();
    }

    private synchronized boolean isHeld() {
        return holds > 0;
    }

    private synchronized void awaitRelease(long endNanos) throws InterruptedException, TimeoutException {
        while (holds > 0) {
            long left = (endNanos - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new TimeoutException(
                        "Expected everything on its way to come, but the clock is still held " + holds + " times.");
            }
            wait(left);
        }
    }

    private Moved fireNext() {
        var next = due(Instant.MAX);
        if (next == null) {
            return Moved.NOWHERE;
        }
        next.action().run();
        return Moved.ON;
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
        now = first.at().isAfter(now) ? first.at() : now;
        return first;
    }

    private <T> T onLoop(Supplier<T> action) {
        var context = loop;
        if (context == null) {
            return action.get();
        }
        var done = new CompletableFuture<T>();
        context.runOnContext(_ -> {
            try {
                done.complete(action.get());
            } catch (RuntimeException | Error fault) {
                done.completeExceptionally(fault);
            }
        });
        return done.join();
    }
}
