package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How one person with several contacts is rung; apart from the order in which people ring.
public enum ContactOrder {
    @JsonProperty("all-at-once")
    ALL_AT_ONCE,
    @JsonProperty("in-turn")
    IN_TURN,
    @JsonProperty("main-only")
    MAIN_ONLY,
    @JsonProperty("sip-only")
    SIP_ONLY
}
