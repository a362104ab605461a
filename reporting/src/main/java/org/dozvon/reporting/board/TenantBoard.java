package org.dozvon.reporting.board;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dozvon.records.desk.DeskTold;
import org.jspecify.annotations.Nullable;

/// What was told last of one tenant, by each router. What is old stays until something newer comes: whoever looks sees
/// how old it is, which is more than an empty board says while Kafka is away.
final class TenantBoard {
    private static final Duration SILENT = Duration.ofSeconds(10);
    private static final int MOST_KNOWN = 1_000;

    private final Map<String, Told> desks = new HashMap<>();
    private final Map<String, Board.Known> waited = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Board.Known> eldest) {
            return size() > MOST_KNOWN;
        }
    };
    private long version;
    private @Nullable Instant newest;

    private record Told(DeskTold desk, Instant at) {}

    /// A router that has been silent while another spoke has nothing of this tenant any more.
    synchronized void told(DeskTold desk, Instant at) {
        var before = desks.get(desk.router());
        if (before != null
                && before.desk().desk().equals(desk.desk())
                && before.desk().number() >= desk.number()) {
            return;
        }
        desks.put(desk.router(), new Told(desk, at));
        desks.values().removeIf(told -> told.at().isBefore(at.minus(SILENT)));
        desk.callers().forEach(caller -> waited.put(caller.callId(), known(caller)));
        newest = at;
        version++;
        notifyAll();
    }

    private static Board.Known known(DeskTold.Waiting caller) {
        return new Board.Known(caller.callId(), caller.number(), caller.name());
    }

    /// Whose version is not the one that was seen, or anyway after a while.
    synchronized long await(long seen, Duration longest) throws InterruptedException {
        var deadline = System.nanoTime() + longest.toNanos();
        while (version == seen) {
            var left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return version;
    }

    synchronized Board board(Instant now) {
        var merge = new Merge(desks.values().stream().map(Told::desk).toList());
        var agents = merge.agents();
        var known = agents.stream()
                .map(agent -> agent.callId() == null ? null : waited.get(agent.callId()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Board(
                now,
                newest == null
                        ? null
                        : Math.max(0, Duration.between(newest, now).toMillis()),
                merge.countedSince(),
                merge.callers(),
                agents,
                merge.queues(),
                merge.answers(),
                List.copyOf(known));
    }
}
