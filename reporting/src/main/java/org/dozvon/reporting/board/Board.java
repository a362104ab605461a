package org.dozvon.reporting.board;

import java.time.Instant;
import java.util.List;
import org.dozvon.records.agent.AgentTold;
import org.dozvon.records.desk.DeskTold;
import org.jspecify.annotations.Nullable;

/// A tenant's queues now, whole.
///
/// @param now          when this was said, by the clock that `lagMillis` goes by
/// @param lagMillis    how old it is; null when nothing was told yet
/// @param countedSince when the counting of today began; null when nothing was told yet
/// @param callers      queue by queue, in their order
/// @param answers      what became of the last commands
/// @param known        who the agents talk to, as far as it was seen while they waited
public record Board(
        Instant now,
        @Nullable Long lagMillis,
        @Nullable Instant countedSince,
        List<DeskTold.Waiting> callers,
        List<AgentTold> agents,
        List<DeskTold.OfQueue> queues,
        List<DeskTold.Answer> answers,
        List<Known> known) {
    public Board {
        callers = List.copyOf(callers);
        agents = List.copyOf(agents);
        queues = List.copyOf(queues);
        answers = List.copyOf(answers);
        known = List.copyOf(known);
    }

    /// A caller who waited and now talks.
    ///
    /// @param number E.164; null when hidden
    public record Known(
            String callId,
            @Nullable String number,
            @Nullable String name) {}
}
