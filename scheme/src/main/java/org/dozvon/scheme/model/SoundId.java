package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names an uploaded sound within the tenant.
public record SoundId(@JsonValue String value) implements Comparable<SoundId> {
    @JsonCreator
    public SoundId {
        Ids.checked("sound", value);
    }

    @Override
    public int compareTo(SoundId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
