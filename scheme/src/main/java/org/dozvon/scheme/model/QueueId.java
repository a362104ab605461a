package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names a queue within the tenant.
public record QueueId(@JsonValue String value) implements Comparable<QueueId> {
    @JsonCreator
    public QueueId {
        Ids.checked("queue", value);
    }

    @Override
    public int compareTo(QueueId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
