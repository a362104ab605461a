package org.dozvon.router.desk;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.dozvon.records.agent.AgentTold;
import org.dozvon.scheme.desk.AgentState;
import org.dozvon.scheme.desk.AgentStatus;
import org.dozvon.scheme.desk.Duty;
import org.dozvon.scheme.desk.Standing;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.QueueId;

/// An agent's state, from the desk's words into those of the topic and back.
final class AgentWords {
    private AgentWords() {}

    static AgentTold told(String tenant, String router, AgentState state) {
        return new AgentTold(
                tenant,
                state.person().value(),
                router,
                duty(state.duty()),
                state.duty() instanceof Duty.Break(var reason) ? reason : "",
                AgentTold.Status.valueOf(state.status().name()),
                state.since(),
                state.until(),
                state.call(),
                state.queue() == null ? null : state.queue().value(),
                state.standing().lastTalkEnded(),
                state.standing().talkedToday().toMillis(),
                state.standing().answeredToday(),
                state.said(),
                state.turns());
    }

    /// Empty when a newer router said something that this one does not know, or nothing that makes sense.
    static Optional<AgentState> read(AgentTold told) {
        try {
            return Optional.of(state(told));
        } catch (IllegalArgumentException | NullPointerException unknown) {
            return Optional.empty();
        }
    }

    private static AgentState state(AgentTold told) {
        return new AgentState(
                new PersonId(told.person()),
                duty(told),
                AgentStatus.valueOf(told.status().name()),
                Objects.requireNonNull(told.since(), "since"),
                told.until(),
                told.callId(),
                told.queue() == null ? null : new QueueId(told.queue()),
                new Standing(told.lastTalkEnded(), Duration.ofMillis(told.talkedMillis()), told.answered()),
                told.said(),
                null);
    }

    private static AgentTold.Duty duty(Duty duty) {
        return switch (duty) {
            case Duty.On _ -> AgentTold.Duty.ON;
            case Duty.Off _ -> AgentTold.Duty.OFF;
            case Duty.Break _ -> AgentTold.Duty.BREAK;
        };
    }

    private static Duty duty(AgentTold told) {
        return switch (told.duty()) {
            case ON, UNKNOWN -> Duty.ON;
            case OFF -> Duty.OFF;
            case BREAK -> new Duty.Break(told.reason());
        };
    }
}
