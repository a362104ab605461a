package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// What the phone that rings shows.
///
/// @param name beside the number; null leaves what the caller's network says
public record CallerShown(Which number, @Nullable Template name) {
    public enum Which {
        /// The caller's on the company's own phones, the dialled one on outside phones: carriers refuse a
        /// number that is not the customer's own.
        @JsonProperty("automatic")
        AUTOMATIC,
        /// The caller's everywhere, where the carrier lets it pass.
        @JsonProperty("caller")
        CALLER,
        /// The number that was dialled, everywhere.
        @JsonProperty("dialled")
        DIALLED
    }
}
