package org.dozvon.gateway.node;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dozvon.scheme.model.TenantId;

/// Who can be rung through this node. One account may be held by several phones, told apart by the Call-ID
/// of their registration: the account is gone with the last of them.
final class PhoneTable {
    record Account(TenantId tenant, String account) {
        String key() {
            return tenant.value() + "/" + account;
        }
    }

    record Phone(String userAgent, Instant expiresAt) {}

    record Registration(Account account, String callId, Phone phone) {}

    private final Map<Account, Map<String, Phone>> phones = new HashMap<>();

    void put(Registration one) {
        phones.computeIfAbsent(one.account(), _ -> new HashMap<>()).put(one.callId(), one.phone());
    }

    void remove(Account account, String callId) {
        var held = phones.get(account);
        if (held != null && held.remove(callId) != null && held.isEmpty()) {
            phones.remove(account);
        }
    }

    /// The phone that stays longest.
    Optional<Phone> phone(Account account) {
        return phones.getOrDefault(account, Map.of()).values().stream()
                .max(java.util.Comparator.comparing(Phone::expiresAt));
    }

    /// Takes the switch's own list for the truth, but keeps what we know of a phone better than the list
    /// does.
    void replaceAll(List<Registration> all) {
        var before = Map.copyOf(phones);
        phones.clear();
        for (var one : all) {
            var known = before.getOrDefault(one.account(), Map.of()).get(one.callId());
            put(known == null ? one : new Registration(one.account(), one.callId(), longer(known, one.phone())));
        }
    }

    private static Phone longer(Phone known, Phone listed) {
        var expiresAt = known.expiresAt().isAfter(listed.expiresAt()) ? known.expiresAt() : listed.expiresAt();
        return new Phone(known.userAgent(), expiresAt);
    }

    List<Account> accounts() {
        return List.copyOf(phones.keySet());
    }
}
