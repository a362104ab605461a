package org.dozvon.scheme.model;

import java.util.List;

/// Somebody who answers calls. `extension` is 2 to 6 digits, unique in the tenant, empty when they have none.
public record Person(PersonId id, String name, String extension, List<Contact> contacts) {
    public Person {
        contacts = List.copyOf(contacts);
    }
}
