package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names a daily switch within the tenant.
public record SwitchId(@JsonValue String value) implements Comparable<SwitchId> {
    @JsonCreator
    public SwitchId {
        Ids.checked("switch", value);
    }

    @Override
    public int compareTo(SwitchId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
