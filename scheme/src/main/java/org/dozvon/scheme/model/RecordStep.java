package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns the recording of the call on or off, from here on.
///
/// @param announcement what the caller hears first, so that nobody is recorded unknowingly
public record RecordStep(
        StepId id, String label, Mode mode, @Nullable Prompt announcement, Map<String, StepId> exits) implements Step {
    public static final String NEXT = "next";

    public RecordStep {
        label = Exits.label(label);

        exits = Exits.copied(exits);
    }

    public enum Mode {
        @JsonProperty("on")
        ON,
        @JsonProperty("off")
        OFF
    }
}
