package org.dozvon.gateway.node;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.TenantId;

/// Who can be rung through this node. One account may be held by several phones, told apart by the Call-ID
/// of their registration: the account is gone with the last of them.
final class PhoneTable {
    private static final Duration LIST_LAGS = Duration.ofSeconds(5);

    record Account(TenantId tenant, String account) {}

    /// @param contact where it is, as it has said itself
    /// @param heardAt when an event told of it, long ago where only the list did
    record Phone(String userAgent, String contact, Instant expiresAt, Instant heardAt) {}

    record Registration(Account account, String callId, Phone phone) {}

    private final Map<Account, Map<String, Phone>> phones = new HashMap<>();

    /// A device that was switched off and on comes under a new Call-ID from where it was.
    void put(Registration one) {
        var devices = phones.computeIfAbsent(one.account(), _ -> new HashMap<>());
        devices.values().removeIf(other -> other.contact().equals(one.phone().contact()));
        devices.put(one.callId(), one.phone());
    }

    void remove(Account account, String callId, String contact) {
        phones.computeIfPresent(account, (_, devices) -> {
            devices.remove(callId);
            devices.values().removeIf(other -> other.contact().equals(contact));
            return devices.isEmpty() ? null : devices;
        });
    }

    /// The one that stays longest first.
    List<Phone> phones(Account account) {
        return phones.getOrDefault(account, Map.of()).values().stream()
                .sorted(Comparator.comparing(Phone::expiresAt).reversed())
                .toList();
    }

    /// Takes the switch's own list for the truth, but keeps what we know of a phone better than the list
    /// does, and those that came a moment ago: the switch fills its list a little later.
    void replaceAll(List<Registration> all, Instant now) {
        var before = Map.copyOf(phones);
        phones.clear();
        for (var one : all) {
            var known = before.getOrDefault(one.account(), Map.of()).get(one.callId());
            put(known == null ? one : new Registration(one.account(), one.callId(), longer(known, one.phone())));
        }
        before.forEach((account, devices) -> devices.forEach((callId, phone) -> {
            if (phone.heardAt().isAfter(now.minus(LIST_LAGS))) {
                put(new Registration(account, callId, phone));
            }
        }));
    }

    private static Phone longer(Phone known, Phone listed) {
        var expiresAt = known.expiresAt().isAfter(listed.expiresAt()) ? known.expiresAt() : listed.expiresAt();
        return new Phone(known.userAgent(), listed.contact(), expiresAt, known.heardAt());
    }

    List<Account> accounts() {
        return List.copyOf(phones.keySet());
    }
}
