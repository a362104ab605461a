package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names a group of people within the tenant.
public record GroupId(@JsonValue String value) implements Comparable<GroupId> {
    @JsonCreator
    public GroupId {
        Ids.checked("group", value);
    }

    @Override
    public int compareTo(GroupId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
