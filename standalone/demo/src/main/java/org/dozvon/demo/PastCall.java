package org.dozvon.demo;

import java.time.Instant;
import java.util.List;
import org.dozvon.records.event.CallEvent;
import org.jspecify.annotations.Nullable;

/// A call that is over.
///
/// @param events  its facts, in their order
/// @param message what the caller left, null when nothing
record PastCall(
        String callId, List<CallEvent> events, @Nullable Message message) {
    PastCall {
        events = List.copyOf(events);
    }

    record Message(String id, Voice voice) {}

    Instant endedAt() {
        return events.getLast().occurredAt();
    }
}
