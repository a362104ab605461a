package org.dozvon.scheme.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.QueueId;
import org.jspecify.annotations.Nullable;

/// A desk at one moment.
///
/// @param callers      queue by queue, in their order
/// @param agents       who is a member of a queue, or talks to a caller of one
/// @param queues       each with its figures
/// @param all          the figures of all queues together; who is a member of two counts once
/// @param countedSince when the counting of today began: the day, or this desk, whichever came later
public record DeskView(
        List<Waiting> callers, List<AgentState> agents, List<OfQueue> queues, Figures all, Instant countedSince) {
    public DeskView {
        callers = List.copyOf(callers);
        agents = List.copyOf(agents);
        queues = List.copyOf(queues);
    }

    /// Somebody who waits.
    ///
    /// @param position     in their queue, from 1
    /// @param tries        how often their call was offered
    /// @param offeredTo    whose phones ring now
    /// @param expectedWait null when too little is known
    /// @param promised     they have hung up, and are called back
    public record Waiting(
            String call,
            QueueId queue,
            int position,
            int tries,
            Instant since,
            int priority,
            @Nullable String callerClass,
            List<PersonId> offeredTo,
            @Nullable Duration expectedWait,
            boolean promised) {}

    public record OfQueue(QueueId queue, Figures figures) {}

    /// @param waiting      on the line
    /// @param promised     who waits to be called back
    /// @param waitingSince of who waits longest; null when nobody does
    /// @param agents       how many are in a state, without those in which nobody is
    public record Figures(
            int waiting,
            int promised,
            @Nullable Instant waitingSince,
            Map<AgentStatus, Integer> agents,
            DayCount today) {
        public int free() {
            return agents.getOrDefault(AgentStatus.READY, 0);
        }
    }
}
