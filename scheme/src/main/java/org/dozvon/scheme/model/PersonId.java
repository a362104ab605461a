package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names a person within the tenant.
public record PersonId(@JsonValue String value) implements Comparable<PersonId> {
    @JsonCreator
    public PersonId {
        Ids.checked("person", value);
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
