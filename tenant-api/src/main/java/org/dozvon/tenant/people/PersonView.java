package org.dozvon.tenant.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.Contact;
import org.jspecify.annotations.Nullable;

/// A person, and where their phone registers.
///
/// @param email  where notices reach them
/// @param skills from what they know to 1 up to 9
/// @param hours  in which they are on duty by themselves
public record PersonView(
        String id,
        String name,
        String extension,
        List<Contact> contacts,
        @Nullable String email,
        Map<String, Integer> skills,
        @Nullable CalendarId hours,
        @Nullable SipAccountView sipAccount) {

    /// @param registrar    host and port that a phone is told to register with
    /// @param online       whether the phone can be rung now
    /// @param offlineSince null for one that is online, or was not seen in the last day
    public record SipAccountView(
            String account,
            String domain,
            String registrar,
            boolean online,
            @Nullable Instant offlineSince) {}
}
