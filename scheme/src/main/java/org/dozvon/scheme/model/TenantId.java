package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names a tenant, everywhere: in tokens, topics, file paths and logs.
public record TenantId(@JsonValue String value) implements Comparable<TenantId> {
    @JsonCreator
    public TenantId {
        Ids.checked("tenant", value);
    }

    @Override
    public int compareTo(TenantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
