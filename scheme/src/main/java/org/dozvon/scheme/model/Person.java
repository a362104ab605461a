package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who answers calls. `extension` is 2 to 6 digits, unique in the tenant, empty when they have none.
///
/// @param email where notices reach them, null when nowhere
public record Person(
        PersonId id,
        String name,
        String extension,
        List<Contact> contacts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String email) {
    public Person {
        contacts = List.copyOf(contacts);
        email = email == null || email.isEmpty() ? null : email;
    }

    /// Without an address.
    public Person(PersonId id, String name, String extension, List<Contact> contacts) {
        this(id, name, extension, contacts, null);
    }
}
