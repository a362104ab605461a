package org.dozvon.scheme.desk;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;

/// What is due when. Those of one moment ring in the order in which they were set.
final class Alarms {
    private final Map<Alarm, Instant> times = new HashMap<>();
    private final TreeMap<Instant, SequencedSet<Alarm>> order = new TreeMap<>();

    /// Instead of when it was set to before.
    void set(Alarm alarm, Instant at) {
        cancel(alarm);
        times.put(alarm, at);
        order.computeIfAbsent(at, _ -> new LinkedHashSet<>()).add(alarm);
    }

    boolean isSet(Alarm alarm) {
        return times.containsKey(alarm);
    }

    void cancel(Alarm alarm) {
        var at = times.remove(alarm);
        if (at != null) {
            order.computeIfPresent(at, (_, same) -> same.remove(alarm) && same.isEmpty() ? null : same);
        }
    }

    Optional<Instant> next() {
        return order.isEmpty() ? Optional.empty() : Optional.of(order.firstKey());
    }

    /// The first that is due, which then is set no more.
    Optional<Alarm> due(Instant now) {
        if (order.isEmpty() || order.firstKey().isAfter(now)) {
            return Optional.empty();
        }
        var first = order.firstEntry().getValue().getFirst();
        cancel(first);
        return Optional.of(first);
    }
}
