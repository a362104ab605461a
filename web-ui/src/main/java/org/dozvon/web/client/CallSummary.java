package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A call in one line.
@JsonIgnoreProperties(ignoreUnknown = true)
public record CallSummary(
        String callId,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String caller,
        @Nullable String callerName,
        String dialled,
        long planVersion,
        String outcome,
        @Nullable String missedCause,
        @Nullable String answeredBy,
        @Nullable String answeredEndpoint,
        @Nullable Long waitMillis,
        @Nullable Long talkMillis,
        @Nullable String endParty,
        @Nullable String endReason,
        @JsonAlias({"recording", "messageId"}) @Nullable String message,
        boolean test,
        @Nullable String direction,
        @Nullable String placedBy) {
    /// Placed by a phone of the company.
    public boolean isOutgoing() {
        return "outbound".equals(direction);
    }

    /// A colleague dialled a queue or a scheme.
    public boolean isInside() {
        return "inside".equals(direction);
    }

    /// Who was called, or who called.
    public @Nullable String other() {
        return isOutgoing() ? dialled : caller;
    }
}
