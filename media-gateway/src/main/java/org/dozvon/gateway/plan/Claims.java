package org.dozvon.gateway.plan;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dozvon.scheme.model.TenantId;
import org.jspecify.annotations.Nullable;

/// Who holds what, over all tenants. Of two who claim the same the first holds it, and the second gets it
/// when the first lets go. One thread claims and releases; any may ask.
final class Claims {
    private final Map<String, Set<TenantId>> claimants = new ConcurrentHashMap<>();
    private final Map<String, TenantId> holders = new ConcurrentHashMap<>();

    /// Whether `tenant` holds it now.
    boolean claim(String what, TenantId tenant) {
        claimants.computeIfAbsent(what, _ -> new LinkedHashSet<>()).add(tenant);
        return tenant.equals(holders.computeIfAbsent(what, _ -> tenant));
    }

    void release(String what, TenantId tenant) {
        var waiting = claimants.get(what);
        if (waiting == null || !waiting.remove(tenant)) {
            return;
        }
        if (waiting.isEmpty()) {
            claimants.remove(what);
            holders.remove(what);
        } else {
            holders.put(what, waiting.iterator().next());
        }
    }

    @Nullable
    TenantId holder(String what) {
        return holders.get(what);
    }
}
