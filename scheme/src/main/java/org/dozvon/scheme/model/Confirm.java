package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// Who picks up has to press 1 before the caller is connected: a mobile's own voicemail never does.
///
/// @param prompt what they hear; null is the stock phrase
public record Confirm(Phones phones, @Nullable Prompt prompt) {
    public enum Phones {
        @JsonProperty("outside")
        OUTSIDE,
        @JsonProperty("all")
        ALL
    }
}
