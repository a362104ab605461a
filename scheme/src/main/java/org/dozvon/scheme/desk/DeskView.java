package org.dozvon.scheme.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.QueueId;
import org.jspecify.annotations.Nullable;

/// A desk at one moment.
///
/// @param callers queue by queue, in their order
/// @param agents  who is a member of a queue, or talks to a caller of one
public record DeskView(List<Waiting> callers, List<AgentState> agents) {
    public DeskView {
        callers = List.copyOf(callers);
        agents = List.copyOf(agents);
    }

    /// Somebody who waits.
    ///
    /// @param position     in their queue, from 1
    /// @param tries        how often their call was offered
    /// @param offeredTo    whose phones ring now
    /// @param expectedWait null when too little is known
    public record Waiting(
            String call,
            QueueId queue,
            int position,
            int tries,
            Instant since,
            int priority,
            @Nullable String callerClass,
            List<PersonId> offeredTo,
            @Nullable Duration expectedWait) {}
}
