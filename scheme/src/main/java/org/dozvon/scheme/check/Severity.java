package org.dozvon.scheme.check;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Whether a problem stops publishing.
public enum Severity {
    @JsonProperty("error")
    ERROR,
    @JsonProperty("warning")
    WARNING
}
