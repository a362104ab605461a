package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// Names a step within its scheme. It survives edits, so that figures and diffs can follow a step.
public record StepId(@JsonValue String value) implements Comparable<StepId> {
    @JsonCreator
    public StepId {
        Ids.checked("step", value);
    }

    @Override
    public int compareTo(StepId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
