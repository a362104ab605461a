package org.dozvon.reporting.board;

import java.time.Instant;
import java.util.Optional;
import org.dozvon.records.agent.AgentTold;
import org.jspecify.annotations.Nullable;

/// Whether somebody answers queues now. Who signs in to answer calls reads it of themself, so nothing of callers, of
/// figures or of a break's reason is in it.
///
/// @param now       when this was said
/// @param lagMillis how old it is; null when nothing was told yet
/// @param agent     null when they answer no queue, or nothing was told yet
public record AgentView(
        Instant now, @Nullable Long lagMillis, @Nullable Doing agent) {
    /// @param since of the status
    /// @param until when a wrap-up or a rest ends by itself; else null
    /// @param said  when their duty was said last; null when their hours did
    /// @param turns when their hours change it next; null when nothing does
    public record Doing(
            String person,
            AgentTold.Duty duty,
            AgentTold.Status status,
            Instant since,
            @Nullable Instant until,
            @Nullable Instant said,
            @Nullable Instant turns) {
        private static Doing of(AgentTold told) {
            return new Doing(
                    told.person(), told.duty(), told.status(), told.since(), told.until(), told.said(), told.turns());
        }
    }

    static AgentView of(String person, Board board) {
        Optional<Doing> doing = board.agents().stream()
                .filter(agent -> agent.person().equals(person))
                .findFirst()
                .map(Doing::of);
        return new AgentView(board.now(), board.lagMillis(), doing.orElse(null));
    }
}
