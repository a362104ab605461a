package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Whose public holidays a calendar keeps.
public enum Country {
    @JsonProperty("ru")
    RUSSIA,
    @JsonProperty("by")
    BELARUS,
    @JsonProperty("kz")
    KAZAKHSTAN,
    /// England and Wales.
    @JsonProperty("gb")
    UNITED_KINGDOM,
    @JsonProperty("de")
    GERMANY,
    @JsonProperty("us")
    UNITED_STATES
}
