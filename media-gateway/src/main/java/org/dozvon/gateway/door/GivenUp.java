package org.dozvon.gateway.door;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// Calls for which no router could be had a moment ago. The node's next action is the door once more; the
/// second time it lets go at once, so that the caller reaches the reserve number after one search and not
/// after two.
final class GivenUp {
    private static final long REMEMBERED_NANOS = 10_000_000_000L;

    private final Map<String, Long> at = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    GivenUp(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    void remember(String uuid) {
        long now = nanoTime.getAsLong();
        at.values().removeIf(then -> now - then > REMEMBERED_NANOS);
        at.putIfAbsent(uuid, now);
    }

    boolean contains(String uuid) {
        var then = at.get(uuid);
        return then != null && nanoTime.getAsLong() - then <= REMEMBERED_NANOS;
    }
}
