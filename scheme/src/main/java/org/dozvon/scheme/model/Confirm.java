package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// Who picks up has to press 1 before the caller is connected: a mobile's own voicemail never does.
///
/// @param prompt what they hear; null is the stock phrase
public record Confirm(Phones phones, @Nullable Prompt prompt) {
    /// From picking up: long enough to hear the prompt twice, short enough for the caller who waits.
    public static final int WAIT_SECONDS = 15;

    public enum Phones {
        @JsonProperty("outside")
        OUTSIDE,
        @JsonProperty("all")
        ALL
    }
}
