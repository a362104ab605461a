package org.dozvon.tenant.people;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dozvon.records.node.PhoneRegistered;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

/// Which phones can be rung now, as the gateways tell of it. A pod that has just started hears it all again.
@ApplicationScoped
public class Phones {
    // By account, then by the record's key: each node tells of its own.
    private final Map<String, Map<String, Presence>> byAccount = new ConcurrentHashMap<>();

    /// @param onlineUntil the phone's registration ends then, unless it renews it; null for one that is away
    /// @param since       away since then
    private record Presence(@Nullable Instant onlineUntil, Instant since) {
        boolean isOnline(Instant now) {
            return onlineUntil != null && onlineUntil.isAfter(now);
        }
    }

    void registered(PhoneRegistered phone) {
        put(phone.key(), new Presence(phone.expiresAt(), phone.expiresAt()));
    }

    /// @param key `tenant/account/node`
    void gone(String key, Instant at) {
        put(key, new Presence(null, at));
    }

    boolean isOnline(String tenant, String account, Instant now) {
        return presences(tenant, account).stream().anyMatch(one -> one.isOnline(now));
    }

    /// Null for a phone that is there, and for one that has never been.
    @Nullable
    Instant offlineSince(String tenant, String account, Instant now) {
        return isOnline(tenant, account, now)
                ? null
                : presences(tenant, account).stream()
                        .map(Presence::since)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    private void put(String key, Presence presence) {
        int node = key.lastIndexOf('/');
        var account = node < 0 ? key : key.substring(0, node);
        byAccount.computeIfAbsent(account, _ -> new ConcurrentHashMap<>()).put(key, presence);
    }

    private Collection<Presence> presences(String tenant, String account) {
        return byAccount.getOrDefault(tenant + "/" + account, Map.of()).values();
    }
}
