package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Somebody who answers calls. `extension` is 2 to 6 digits, unique in the tenant, empty when they have none.
///
/// @param email  where notices reach them, null when nowhere
/// @param skills what they know, and how well, for queues that ask for it: see [Skills]
/// @param hours  in which they are on duty by themselves, null when by those of their groups, or by hand
public record Person(
        PersonId id,
        String name,
        String extension,
        List<Contact> contacts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String email,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Integer> skills,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CalendarId hours) {
    public Person {
        contacts = List.copyOf(contacts);
        skills = Skills.of(skills);
        email = email == null || email.isEmpty() ? null : email;
    }

    /// Without hours.
    public Person(
            PersonId id,
            String name,
            String extension,
            List<Contact> contacts,
            @Nullable String email,
            Map<String, Integer> skills) {
        this(id, name, extension, contacts, email, skills, null);
    }

    /// Without skills.
    public Person(PersonId id, String name, String extension, List<Contact> contacts, @Nullable String email) {
        this(id, name, extension, contacts, email, Map.of());
    }

    /// Without an address.
    public Person(PersonId id, String name, String extension, List<Contact> contacts) {
        this(id, name, extension, contacts, null);
    }
}
