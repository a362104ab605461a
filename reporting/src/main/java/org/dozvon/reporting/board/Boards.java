package org.dozvon.reporting.board;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dozvon.records.desk.DeskTold;
import org.dozvon.reporting.access.Refusal;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

/// The boards of the tenants that somebody watches at this pod, and which of their desks have to be asked for.
@ApplicationScoped
public class Boards {
    /// Whoever asked once may ask again.
    private static final Duration GLANCE = Duration.ofSeconds(30);
    /// So that whoever comes back in a moment sees something at once.
    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final Duration ASKED_EACH = Duration.ofSeconds(20);
    private static final Duration TRIED_EACH = Duration.ofSeconds(2);

    private final BoardConfig config;
    private final Map<String, Watched> tenants = new HashMap<>();
    private @Nullable Runnable onFirst;

    Boards(BoardConfig config) {
        this.config = config;
    }

    private static final class Watched {
        final TenantBoard board = new TenantBoard();
        int streams;
        Instant until = Instant.MIN;
        Instant asked = Instant.MIN;
        Instant tried = Instant.MIN;

        boolean isWatched(Instant now) {
            return streams > 0 || now.isBefore(until);
        }
    }

    /// Somebody looks, until they close it.
    final class Watching implements AutoCloseable {
        private final Watched watched;
        private boolean closed;

        private Watching(Watched watched) {
            this.watched = watched;
        }

        TenantBoard board() {
            return watched.board;
        }

        @Override
        public void close() {
            synchronized (Boards.this) {
                if (!closed) {
                    closed = true;
                    watched.streams--;
                    watched.until = later(watched.until, Instant.now());
                }
            }
        }
    }

    synchronized Watching watch(String tenant) {
        var watched = of(tenant);
        if (watched.streams >= config.streamsPerTenant()) {
            throw Refusal.tooManyStreams(config.streamsPerTenant());
        }
        watched.streams++;
        first();
        return new Watching(watched);
    }

    synchronized TenantBoard glance(String tenant) {
        var watched = of(tenant);
        watched.until = later(watched.until, Instant.now().plus(GLANCE));
        first();
        return watched.board;
    }

    /// What is told of a tenant that nobody watches here is another pod's matter.
    void told(DeskTold desk, Instant at) {
        var board = watched(desk.tenantId());
        if (board != null) {
            board.told(desk, at);
        }
    }

    synchronized boolean isKept(String tenant) {
        return tenants.containsKey(tenant);
    }

    /// Whose desks have to be asked for now; each of them counts as tried.
    synchronized List<String> due(Instant now) {
        tenants.values().removeIf(one -> one.streams == 0 && now.isAfter(one.until.plus(KEPT)));
        return tenants.entrySet().stream()
                .filter(one -> isDue(one.getValue(), now))
                .map(one -> {
                    one.getValue().tried = now;
                    return one.getKey();
                })
                .toList();
    }

    private static boolean isDue(Watched one, Instant now) {
        return one.isWatched(now)
                && !now.isBefore(one.asked.plus(ASKED_EACH))
                && !now.isBefore(one.tried.plus(TRIED_EACH));
    }

    synchronized void asked(String tenant, Instant at) {
        var watched = tenants.get(tenant);
        if (watched != null) {
            watched.asked = at;
        }
    }

    synchronized void onFirst(Runnable task) {
        onFirst = task;
    }

    private synchronized @Nullable TenantBoard watched(String tenant) {
        var watched = tenants.get(tenant);
        return watched == null ? null : watched.board;
    }

    private Watched of(String tenant) {
        return tenants.computeIfAbsent(tenant, _ -> new Watched());
    }

    private void first() {
        if (onFirst != null) {
            onFirst.run();
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
