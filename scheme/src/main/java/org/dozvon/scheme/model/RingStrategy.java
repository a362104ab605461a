package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/// In which order the targets of a ring step ring.
public enum RingStrategy {
    /// One after the other; the next starts at once when one is busy, unreachable or out of time.
    @JsonProperty("sequential")
    SEQUENTIAL,
    /// All at once; the first to answer cancels the others as answered elsewhere.
    @JsonProperty("parallel")
    PARALLEL,
    /// One after the other, in an order of chance.
    @JsonProperty("random")
    RANDOM,
    /// Everybody of the first rank at once, then everybody of the next.
    @JsonProperty("by-level")
    BY_LEVEL,
    /// One after the other, first who has not talked for longest.
    @JsonProperty("most-idle")
    MOST_IDLE,
    /// First who has talked least today.
    @JsonProperty("least-talk")
    LEAST_TALK,
    /// First who has answered the fewest calls today.
    @JsonProperty("fewest-answered")
    FEWEST_ANSWERED,
    /// Rank by rank, within one first who has not talked for longest.
    @JsonProperty("most-idle-in-level")
    MOST_IDLE_IN_LEVEL,
    /// One after the other, each call beginning with the next.
    @JsonProperty("round-robin")
    ROUND_ROBIN;

    /// Whether the order is the same for every call.
    public boolean isFixed() {
        return switch (this) {
            case SEQUENTIAL, PARALLEL, BY_LEVEL -> true;
            case RANDOM, MOST_IDLE, LEAST_TALK, FEWEST_ANSWERED, MOST_IDLE_IN_LEVEL, ROUND_ROBIN -> false;
        };
    }
}
