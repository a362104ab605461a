package org.dozvon.records.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/// A fact of one call.
///
/// @param eventId     unique; a reader takes `(callId, sequence)` once and refuses the second
/// @param sequence    grows by one within the call, from 1; a router that takes the call over leaves a gap
///                    before its first, since the one before it may have written facts that it cannot know of
/// @param occurredAt  the switch's clock, to the microsecond
/// @param planVersion the version that decides this call
/// @param router      who wrote it
/// @param test        a test call: shown in its test, kept out of every figure
@JsonIgnoreProperties(ignoreUnknown = true)
public record CallEvent(
        String eventId,
        String tenantId,
        String callId,
        int sequence,
        Instant occurredAt,
        long planVersion,
        String router,
        boolean test,
        CallFact fact) {
    /// The sequence of an `Ended` that the node's own record of the call tells. A router's `Ended` may be
    /// lost, or be minutes late out of a spool, and the node can't know. So it always tells one, far above
    /// whatever routers count to: a reader takes it only while it has none below, and lets a later one
    /// below take its place.
    public static final int FROM_NODE = 1_000_000_000;
}
