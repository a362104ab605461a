package org.dozvon.tenant.people;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

/// Which phones can be rung now, as the gateways tell of it. A pod that has just started hears it all again.
@ApplicationScoped
public class Phones {
    private final Map<String, Presence> byAccount = new ConcurrentHashMap<>();

    /// @param onlineUntil the phone's registration ends then, unless it renews it; null for one that is away
    /// @param since       away since then
    private record Presence(@Nullable Instant onlineUntil, Instant since) {}

    void registered(String tenant, String account, Instant until) {
        byAccount.put(key(tenant, account), new Presence(until, until));
    }

    /// @param key `tenant/account`
    void gone(String key, Instant at) {
        byAccount.put(key, new Presence(null, at));
    }

    boolean isOnline(String tenant, String account, Instant now) {
        var presence = byAccount.get(key(tenant, account));
        var until = presence == null ? null : presence.onlineUntil();
        return until != null && until.isAfter(now);
    }

    /// Null for a phone that is there, and for one that has never been.
    @Nullable
    Instant offlineSince(String tenant, String account, Instant now) {
        var presence = byAccount.get(key(tenant, account));
        return presence == null || isOnline(tenant, account, now) ? null : presence.since();
    }

    private static String key(String tenant, String account) {
        return tenant + "/" + account;
    }
}
