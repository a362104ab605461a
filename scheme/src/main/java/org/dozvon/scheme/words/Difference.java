package org.dozvon.scheme.words;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.dozvon.scheme.model.StepId;
import org.jspecify.annotations.Nullable;

/// One thing in which two versions of a scheme differ.
///
/// @param step null when it is the scheme itself that changed
public record Difference(Kind kind, @Nullable StepId step, String text) {
    public enum Kind {
        @JsonProperty("added")
        ADDED,
        @JsonProperty("removed")
        REMOVED,
        /// What the step does, or what it is called.
        @JsonProperty("changed")
        CHANGED,
        /// Where one of its exits leads.
        @JsonProperty("moved")
        MOVED
    }
}
