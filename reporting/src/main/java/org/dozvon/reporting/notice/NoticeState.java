package org.dozvon.reporting.notice;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Waiting ─ taken by the mail server ▶ Sent; Waiting ─ refused for good, or too often ▶ Failed; what is never to be
/// sent is Skipped from the beginning
public enum NoticeState {
    @JsonProperty("waiting")
    WAITING,
    @JsonProperty("sent")
    SENT,
    @JsonProperty("failed")
    FAILED,
    @JsonProperty("skipped")
    SKIPPED
}
