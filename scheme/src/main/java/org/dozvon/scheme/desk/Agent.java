package org.dozvon.scheme.desk;

import java.time.Instant;
import java.util.Optional;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.QueueId;
import org.jspecify.annotations.Nullable;

/// Somebody who may answer, in however many queues.
final class Agent {
    private final PersonId person;
    private Duty duty = Duty.OFF;
    private boolean reachable = true;
    private boolean elsewhere;
    private Doing doing = Doing.IDLE;
    private Standing standing = Standing.FRESH;
    // By the host's clock, as hours are.
    private @Nullable Instant said;
    private @Nullable Instant turns;
    private AgentState told;

    Agent(PersonId person, Instant now) {
        this.person = person;
        this.told = state(now);
    }

    PersonId person() {
        return person;
    }

    Doing doing() {
        return doing;
    }

    void does(Doing next) {
        doing = next;
    }

    Standing standing() {
        return standing;
    }

    void stands(Standing next) {
        standing = next;
    }

    Duty duty() {
        return duty;
    }

    /// @param when somebody said so; null when their hours did
    void has(Duty next, @Nullable Instant when) {
        duty = next;
        said = when;
    }

    @Nullable
    Instant said() {
        return said;
    }

    /// By their hours.
    void turnsAt(@Nullable Instant moment) {
        turns = moment;
    }

    void isReachable(boolean now) {
        reachable = now;
    }

    void isElsewhere(boolean now) {
        elsewhere = now;
    }

    boolean isReachable() {
        return reachable;
    }

    boolean isOnDuty() {
        return duty.equals(Duty.ON);
    }

    /// Will answer sooner or later: who has a break comes back.
    boolean isAtWork() {
        return !duty.equals(Duty.OFF);
    }

    boolean isFree() {
        return doing instanceof Doing.Idle && isOnDuty() && reachable && !elsewhere;
    }

    @Nullable
    OpenOffer offer() {
        return doing instanceof Doing.Offered(var offer) ? offer : null;
    }

    Doing.@Nullable Talking talk() {
        return doing instanceof Doing.Talking talk ? talk : null;
    }

    /// As others know it.
    AgentState seen() {
        return told.seen(standing, turns);
    }

    /// Of an earlier desk.
    void was(AgentState state) {
        duty = state.duty();
        said = state.said();
        reachable = state.status() != AgentStatus.UNREACHABLE;
        standing = state.standing();
        told = state;
    }

    /// Empty when it is what was told last.
    Optional<AgentState> news(Instant now) {
        var state = state(now);
        if (state.isLike(told)) {
            return state.isSaidAs(told) ? Optional.empty() : tells(state.since(told.since()));
        }
        return tells(state);
    }

    private Optional<AgentState> tells(AgentState state) {
        told = state;
        return Optional.of(state);
    }

    private AgentState state(Instant since) {
        return new AgentState(person, duty, status(), since, until(), call(), queue(), standing, said, turns);
    }

    private AgentStatus status() {
        return switch (doing) {
            case Doing.Talking _ -> AgentStatus.TALKING;
            case Doing.Offered _ -> AgentStatus.OFFERED;
            case Doing.Idle _ -> unlessAway(AgentStatus.READY);
            case Doing.WrappingUp _ -> unlessAway(AgentStatus.WRAP_UP);
            case Doing.Resting _ -> unlessAway(AgentStatus.RESTING);
        };
    }

    private AgentStatus unlessAway(AgentStatus status) {
        return switch (duty) {
            case Duty.Off _ -> AgentStatus.OFF;
            case Duty.Break _ -> AgentStatus.ON_BREAK;
            case Duty.On _ when elsewhere -> AgentStatus.ELSEWHERE;
            case Duty.On _ -> reachable ? status : AgentStatus.UNREACHABLE;
        };
    }

    private @Nullable Instant until() {
        return switch (doing) {
            case Doing.WrappingUp(var until) -> until;
            case Doing.Resting(var until) -> until;
            case Doing.Idle _, Doing.Offered _, Doing.Talking _ -> null;
        };
    }

    private @Nullable String call() {
        return switch (doing) {
            case Doing.Offered(var offer) -> offer.call();
            case Doing.Talking(var call, var _, var _) -> call;
            case Doing.Idle _, Doing.WrappingUp _, Doing.Resting _ -> null;
        };
    }

    private @Nullable QueueId queue() {
        return switch (doing) {
            case Doing.Offered(var offer) -> offer.caller().room().id();
            case Doing.Talking(var _, var queue, var _) -> queue;
            case Doing.Idle _, Doing.WrappingUp _, Doing.Resting _ -> null;
        };
    }
}
