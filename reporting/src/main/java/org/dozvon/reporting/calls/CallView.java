package org.dozvon.reporting.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A call, as it is told to the console and to resellers.
///
/// @param direction `inbound` for a customer's, `outbound` for one that a phone of the company placed, `inside` for a
///                  colleague's to a queue or a scheme
/// @param placedBy  the person who placed it, null for a customer's
public record CallView(
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
        @Nullable String message,
        boolean test,
        String direction,
        @Nullable String placedBy) {
    static CallView of(CallEntity call) {
        return new CallView(
                call.callId,
                call.startedAt,
                call.endedAt,
                call.caller,
                call.callerName,
                call.dialled,
                call.planVersion,
                call.outcome,
                call.missedCause,
                call.answeredBy,
                call.answeredEndpoint,
                call.waitMillis,
                call.talkMillis,
                call.endParty,
                call.endReason,
                call.messageId,
                call.test,
                call.direction,
                call.placedBy);
    }
}
