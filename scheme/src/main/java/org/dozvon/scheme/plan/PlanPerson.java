package org.dozvon.scheme.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dozvon.scheme.model.Contact;
import org.dozvon.scheme.model.GroupId;
import org.dozvon.scheme.model.PersonId;
import org.jspecify.annotations.Nullable;

/// Who a person is, for the journal and for callers' screens.
///
/// @param contacts how a step rings them that learns only in the call whom to ring
/// @param groups   to which they belong
/// @param email    where notices reach them, null when nowhere
/// @param hours    indexes into the plan's calendars: on duty by themselves while any of them is open; none for whoever
///                 comes and goes by hand
public record PlanPerson(
        PersonId id,
        String name,
        String extension,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Contact> contacts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String email,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<GroupId> groups,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> hours) {
    public PlanPerson {
        groups = groups == null ? List.of() : List.copyOf(groups);
        hours = hours == null ? List.of() : List.copyOf(hours);
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
    }

    public PlanPerson(PersonId id, String name, String extension, List<Contact> contacts, @Nullable String email) {
        this(id, name, extension, contacts, email, List.of(), List.of());
    }

    public PlanPerson(PersonId id, String name, String extension, List<Contact> contacts) {
        this(id, name, extension, contacts, null);
    }

    public PlanPerson(PersonId id, String name, String extension) {
        this(id, name, extension, List.of(), null);
    }
}
