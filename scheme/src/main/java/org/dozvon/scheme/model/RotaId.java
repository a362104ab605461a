package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names a duty rota within the tenant.
public record RotaId(@JsonValue String value) implements Comparable<RotaId> {
    @JsonCreator
    public RotaId {
        Ids.checked("rota", value);
    }

    @Override
    public int compareTo(RotaId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
