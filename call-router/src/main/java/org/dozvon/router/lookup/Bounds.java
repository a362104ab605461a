package org.dozvon.router.lookup;

import java.util.concurrent.ConcurrentHashMap;

/// So many questions of a tenant at once: one whose server hangs fills its own places and nobody else's.
final class Bounds {
    private final ConcurrentHashMap<String, Integer> open = new ConcurrentHashMap<>();
    private final int mostPerTenant;

    Bounds(int mostPerTenant) {
        this.mostPerTenant = mostPerTenant;
    }

    boolean enter(String tenant) {
        var entered = new boolean[1];
        open.compute(tenant, (_, count) -> {
            int now = count == null ? 0 : count;
            entered[0] = now < mostPerTenant;
            return entered[0] ? Integer.valueOf(now + 1) : count;
        });
        return entered[0];
    }

    void leave(String tenant) {
        open.computeIfPresent(tenant, (_, count) -> count == 1 ? null : count - 1);
    }

    int open(String tenant) {
        return open.getOrDefault(tenant, 0);
    }
}
