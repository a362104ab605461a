package org.dozvon.tenant.scheme;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Waiting ─ its hour ▶ Done, or with a return Out ─ its hour ▶ Returned; Waiting ─ not possible ▶ Refused;
/// Out ─ not possible ▶ ReturnRefused; Waiting and Out ─ by hand ▶ Cancelled
public enum OrderState {
    @JsonProperty("waiting")
    WAITING,
    /// Published, to be taken back.
    @JsonProperty("out")
    OUT,
    @JsonProperty("done")
    DONE,
    @JsonProperty("returned")
    RETURNED,
    @JsonProperty("refused")
    REFUSED,
    @JsonProperty("return-refused")
    RETURN_REFUSED,
    /// Before its hour, or the return alone.
    @JsonProperty("cancelled")
    CANCELLED
}
