package org.dozvon.scheme.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dozvon.scheme.model.Contact;
import org.dozvon.scheme.model.PersonId;
import org.jspecify.annotations.Nullable;

/// Who a person is, for the journal and for callers' screens.
///
/// @param contacts how a step rings them that learns only in the call whom to ring
/// @param email    where notices reach them, null when nowhere
public record PlanPerson(
        PersonId id,
        String name,
        String extension,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Contact> contacts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String email) {
    public PlanPerson {
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
    }

    public PlanPerson(PersonId id, String name, String extension, List<Contact> contacts) {
        this(id, name, extension, contacts, null);
    }

    public PlanPerson(PersonId id, String name, String extension) {
        this(id, name, extension, List.of(), null);
    }
}
