package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names a list of callers within the tenant.
public record CallerListId(@JsonValue String value) implements Comparable<CallerListId> {
    @JsonCreator
    public CallerListId {
        Ids.checked("caller list", value);
    }

    @Override
    public int compareTo(CallerListId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
