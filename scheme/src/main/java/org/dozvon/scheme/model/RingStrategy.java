package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/// In which order the targets of a ring step ring.
public enum RingStrategy {
    /// One after the other; the next starts at once when one is busy, unreachable or out of time.
    @JsonProperty("sequential")
    SEQUENTIAL,
    /// All at once; the first to answer cancels the others as answered elsewhere.
    @JsonProperty("parallel")
    PARALLEL
}
