package org.dozvon.scheme.desk;

import java.util.PriorityQueue;

/// Brings callers and free agents together: over all queues, who comes first chooses first.
final class Matching {
    private Matching() {}

    static void of(Hall hall, Offers offers) {
        var heads = new PriorityQueue<>(Caller.ORDER);
        hall.lines().forEach(line -> line.next().ifPresent(heads::add));
        for (var caller = heads.poll(); caller != null; caller = heads.poll()) {
            var chosen = Choice.of(caller);
            if (!chosen.isEmpty()) {
                offers.make(caller, chosen);
                caller.line().next().ifPresent(heads::add);
            }
        }
    }
}
