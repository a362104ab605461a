package org.dozvon.router.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Those who watch desks, each told at their pace. What is told is made on a thread of its own: no call waits for it.
final class Onlookers {
    private static final Logger LOG = Logger.getLogger(Onlookers.class);

    /// Tells how tenants' desks look.
    interface Teller {
        void tell(String tenant);

        void isWatchedNoMore(String tenant);
    }

    private final InstantSource clock;
    private final ScheduledExecutorService thread;
    private final Teller teller;
    private final Map<String, Watched> tenants = new HashMap<>();

    private static final class Watched {
        private final Pace pace = new Pace();
        private @Nullable Future<?> next;
        private Instant due = Instant.MAX;
    }

    Onlookers(InstantSource clock, ScheduledExecutorService thread, Teller teller) {
        this.clock = clock;
        this.thread = thread;
        this.teller = teller;
    }

    synchronized void watch(String tenant, Instant until) {
        var watched = tenants.computeIfAbsent(tenant, _ -> new Watched());
        watched.pace.isWatchedUntil(until);
        plan(tenant, watched);
    }

    synchronized void changed(String tenant) {
        var watched = tenants.get(tenant);
        if (watched != null) {
            watched.pace.hasChanged();
            plan(tenant, watched);
        }
    }

    private void plan(String tenant, Watched watched) {
        var now = clock.instant();
        var due = watched.pace.due(now);
        if (watched.next != null && !due.isBefore(watched.due)) {
            return;
        }
        if (watched.next != null) {
            watched.next.cancel(false);
        }
        watched.due = due;
        // Not a part of a millisecond too early, or it would be asked again and again until then.
        var wait = Math.max(0, Duration.between(now, due).toMillis() + 1);
        watched.next = thread.schedule(() -> isDue(tenant), wait, TimeUnit.MILLISECONDS);
    }

    private void isDue(String tenant) {
        try {
            if (isTold(tenant)) {
                teller.tell(tenant);
            } else {
                teller.isWatchedNoMore(tenant);
            }
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "A desk could not be told of tenant=%s", tenant);
        }
    }

    /// @return false when nobody watches any more
    private synchronized boolean isTold(String tenant) {
        var watched = tenants.get(tenant);
        var now = clock.instant();
        if (watched == null || !watched.pace.isWatched(now)) {
            tenants.remove(tenant);
            return false;
        }
        // One that was planned while this one waited for the lock is none: there is one road for a tenant.
        if (watched.next != null) {
            watched.next.cancel(false);
            watched.next = null;
        }
        watched.pace.isTold(now);
        plan(tenant, watched);
        return true;
    }
}
