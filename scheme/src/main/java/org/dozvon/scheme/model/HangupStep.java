package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Ends the call, after a goodbye when there is one.
public record HangupStep(
        StepId id, String label, Cause cause, @Nullable Prompt goodbye) implements Step {
    public HangupStep {
        label = Exits.label(label);
    }

    @Override
    public Map<String, StepId> exits() {
        return Map.of();
    }

    /// What the caller's network is told.
    public enum Cause {
        @JsonProperty("normal")
        NORMAL,
        @JsonProperty("busy")
        BUSY,
        @JsonProperty("rejected")
        REJECTED
    }
}
