package org.dozvon.standalone;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Tells a service that was killed from one that cannot run: three starts in a minute are enough to know.
final class Restarts {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int ALLOWED = 3;

    private final Map<String, Deque<Instant>> byName = new HashMap<>();

    boolean allows(String name) {
        var now = Instant.now();
        var recent = byName.computeIfAbsent(name, _ -> new ArrayDeque<>());
        recent.removeIf(start -> start.isBefore(now.minus(WINDOW)));
        recent.add(now);
        return recent.size() <= ALLOWED;
    }
}
