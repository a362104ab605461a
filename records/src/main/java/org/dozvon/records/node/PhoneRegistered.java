package org.dozvon.records.node;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An account can be rung, until `expiresAt`, through `node`.
///
/// @param userAgent of the phone that stays longest
/// @param contacts  where each phone of the account is, as the node would dial it; null where a gateway
///           of an earlier version wrote it
public record PhoneRegistered(
        String tenantId,
        String account,
        String node,
        String userAgent,
        Instant expiresAt,
        @Nullable List<Contact> contacts) {
    public PhoneRegistered {
        contacts = contacts == null ? null : List.copyOf(contacts);
    }

    /// One phone.
    ///
    /// @param uri a SIP URI that the phone itself has said: to be checked by whoever dials it
    public record Contact(String uri, Instant expiresAt) {}

    /// Two nodes may hold phones of one account, and neither may overwrite what the other tells.
    public String key() {
        return tenantId + "/" + account + "/" + node;
    }
}
