package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.Contact;
import org.jspecify.annotations.Nullable;

/// A person, with the account of their desk phone when there is one.
@JsonIgnoreProperties(ignoreUnknown = true)
public record PersonView(
        String id,
        String name,
        @Nullable String extension,
        List<Contact> contacts,
        @Nullable String email,
        @Nullable Map<String, Integer> skills,
        @Nullable CalendarId hours,
        @Nullable SipAccountView sipAccount) {
    /// @param offlineSince null for one that is online, or was not seen in the last day
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record SipAccountView(
            String account,
            String domain,
            String registrar,
            boolean online,
            @Nullable Instant offlineSince) {}

    /// Has a desk phone that cannot be rung now.
    public boolean phoneIsOffline() {
        return sipAccount != null && !sipAccount.online();
    }
}
