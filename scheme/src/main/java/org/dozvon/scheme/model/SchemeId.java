package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names a scheme within its tenant.
public record SchemeId(@JsonValue String value) implements Comparable<SchemeId> {
    @JsonCreator
    public SchemeId {
        Ids.checked("scheme", value);
    }

    @Override
    public int compareTo(SchemeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
