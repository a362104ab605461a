package org.dozvon.scheme.run;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How the interpreter left a call.
public enum Ending {
    @JsonProperty("talked")
    TALKED,
    @JsonProperty("voicemail")
    VOICEMAIL,
    /// A call back was promised, then the call ended.
    @JsonProperty("callback-promised")
    CALLBACK_PROMISED,
    @JsonProperty("said-goodbye")
    SAID_GOODBYE,
    @JsonProperty("hung-up")
    HUNG_UP,
    @JsonProperty("no-scheme")
    NO_SCHEME,
    /// More calls at once than the number, or the company, takes.
    @JsonProperty("lines-busy")
    LINES_BUSY,
    /// More steps than a call may take without anybody being asked or rung: the guard against a loop that
    /// slipped through the checks.
    @JsonProperty("too-many-steps")
    TOO_MANY_STEPS
}
