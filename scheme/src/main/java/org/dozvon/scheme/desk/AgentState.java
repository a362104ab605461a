package org.dozvon.scheme.desk;

import java.time.Instant;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.QueueId;
import org.jspecify.annotations.Nullable;

/// Somebody who answers queues, as others see them; a desk that begins learns it of the one before.
///
/// @param since of the status
/// @param until when a wrap-up or a rest ends by itself, also while their phone is gone; else null
/// @param call  which they are offered or talk to; else null
/// @param queue of that call; else null
public record AgentState(
        PersonId person,
        Duty duty,
        AgentStatus status,
        Instant since,
        @Nullable Instant until,
        @Nullable String call,
        @Nullable QueueId queue,
        Standing standing) {
    boolean isLike(AgentState other) {
        return status == other.status
                && duty.equals(other.duty)
                && Objects.equals(until, other.until)
                && Objects.equals(call, other.call)
                && Objects.equals(queue, other.queue);
    }

    AgentState standing(Standing now) {
        return new AgentState(person, duty, status, since, until, call, queue, now);
    }

    /// The same, by another clock.
    AgentState by(UnaryOperator<Instant> clock) {
        var ends = until == null ? null : clock.apply(until);
        return new AgentState(person, duty, status, clock.apply(since), ends, call, queue, standing.by(clock));
    }
}
