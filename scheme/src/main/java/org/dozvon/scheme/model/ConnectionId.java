package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names a connection to another system within the tenant.
public record ConnectionId(@JsonValue String value) implements Comparable<ConnectionId> {
    @JsonCreator
    public ConnectionId {
        Ids.checked("connection", value);
    }

    @Override
    public int compareTo(ConnectionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
