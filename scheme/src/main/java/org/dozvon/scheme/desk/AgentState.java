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
/// @param said  when they, or somebody for them, said their duty last; null when their hours did
/// @param turns when their hours change it next; null when nothing does. Told to those who watch alone
public record AgentState(
        PersonId person,
        Duty duty,
        AgentStatus status,
        Instant since,
        @Nullable Instant until,
        @Nullable String call,
        @Nullable QueueId queue,
        Standing standing,
        @Nullable Instant said,
        @Nullable Instant turns) {
    /// Of somebody without hours.
    public AgentState(
            PersonId person,
            Duty duty,
            AgentStatus status,
            Instant since,
            @Nullable Instant until,
            @Nullable String call,
            @Nullable QueueId queue,
            Standing standing) {
        this(person, duty, status, since, until, call, queue, standing, null, null);
    }

    boolean isLike(AgentState other) {
        return status == other.status
                && duty.equals(other.duty)
                && Objects.equals(until, other.until)
                && Objects.equals(call, other.call)
                && Objects.equals(queue, other.queue);
    }

    boolean isSaidAs(AgentState other) {
        return Objects.equals(said, other.said);
    }

    AgentState since(Instant moment) {
        return new AgentState(person, duty, status, moment, until, call, queue, standing, said, turns);
    }

    AgentState seen(Standing now, @Nullable Instant changes) {
        return new AgentState(person, duty, status, since, until, call, queue, now, said, changes);
    }

    /// The same, by another clock.
    AgentState by(UnaryOperator<Instant> clock) {
        var ends = until == null ? null : clock.apply(until);
        return new AgentState(
                person, duty, status, clock.apply(since), ends, call, queue, standing.by(clock), said, turns);
    }
}
