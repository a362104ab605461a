package org.dozvon.scheme.simulate;

import java.util.List;
import java.util.stream.Stream;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.run.Ending;
import org.jspecify.annotations.Nullable;

/// A simulated call from ring to end.
///
/// @param ending      null when the caller hung up
/// @param waitMillis  until somebody answered, or until the end when nobody did
/// @param talkMillis  zero when nobody answered
public record Trail(
        List<TrailEvent> events, @Nullable Ending ending, long waitMillis, long talkMillis, long totalMillis) {
    public Trail {
        events = List.copyOf(events);
    }

    /// The steps in the order in which the call entered them.
    public List<StepId> steps() {
        return events.stream()
                .flatMap(event ->
                        event instanceof TrailEvent.EnteredStep entered ? Stream.of(entered.step()) : Stream.empty())
                .toList();
    }
}
