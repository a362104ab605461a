package org.dozvon.scheme.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.QueueId;
import org.jspecify.annotations.Nullable;

/// Everybody of whom the desk has heard: whoever goes on duty before they are a member of a queue is so when they
/// become one.
final class Crew {
    private final DeskClock clock;
    private final Alarms alarms;
    private final Map<PersonId, Agent> agents = new LinkedHashMap<>();
    private final Map<String, Agent> talking = new HashMap<>();
    private final Set<Agent> changed = new LinkedHashSet<>();
    private Map<PersonId, Hours> hours = Map.of();

    Crew(DeskClock clock, Alarms alarms) {
        this.clock = clock;
        this.alarms = alarms;
    }

    Agent agent(PersonId person) {
        return agents.computeIfAbsent(person, _ -> new Agent(person, clock.now()));
    }

    Collection<Agent> everybody() {
        return agents.values();
    }

    @Nullable
    Agent talkingTo(String call) {
        return talking.get(call);
    }

    /// Ends a rest or a wrap-up at once: who says that they are ready is. A talk goes on.
    void has(Agent agent, Duty duty) {
        has(agent, duty, clock.outward(clock.now()));
    }

    /// Who becomes a member of a queue is on duty, unless they have hours.
    void begins(Agent agent) {
        if (!hours.containsKey(agent.person())) {
            has(agent, Duty.ON, null);
        }
    }

    void follows(Map<PersonId, Hours> next) {
        hours.keySet().stream()
                .filter(person -> !next.containsKey(person))
                .map(this::agent)
                .forEach(this::hasNoHours);
        hours = Map.copyOf(next);
    }

    private void hasNoHours(Agent agent) {
        alarms.cancel(new Alarm.OfHours(agent.person()));
        agent.turnsAt(null);
    }

    Set<PersonId> withHours() {
        return hours.keySet();
    }

    /// What was said since the hours changed last holds until they change again. So whoever looks late, after a
    /// restart or with nobody at the desk, finds the same.
    void keepsHours(Agent agent) {
        var theirs = hours.get(agent.person());
        if (theirs == null) {
            return;
        }
        var now = clock.outward(clock.now());
        var said = agent.said();
        var isSaidSince =
                said != null && theirs.lastChange(now).filter(said::isBefore).isEmpty();
        if (!isSaidSince) {
            follows(agent, theirs.isOpen(now) ? Duty.ON : Duty.OFF);
        }
        var next = theirs.nextChange(now).orElse(null);
        agent.turnsAt(next);
        if (next == null) {
            alarms.cancel(new Alarm.OfHours(agent.person()));
        } else {
            alarms.set(new Alarm.OfHours(agent.person()), clock.inward(next));
        }
    }

    private void follows(Agent agent, Duty duty) {
        if (!agent.duty().equals(duty)) {
            has(agent, duty, null);
        } else if (agent.said() != null) {
            agent.has(duty, null);
            changed.add(agent);
        }
    }

    private void has(Agent agent, Duty duty, @Nullable Instant said) {
        agent.has(duty, said);
        changed.add(agent);
        if (agent.doing() instanceof Doing.Resting || agent.doing() instanceof Doing.WrappingUp) {
            isIdle(agent);
        }
    }

    void isReachable(Agent agent, boolean reachable) {
        agent.isReachable(reachable);
        changed.add(agent);
    }

    void isElsewhere(Agent agent, boolean elsewhere) {
        agent.isElsewhere(elsewhere);
        changed.add(agent);
    }

    void isIdle(Agent agent) {
        does(agent, Doing.IDLE);
    }

    void isOffered(OpenOffer offer) {
        offer.ringing().forEach(agent -> does(agent, new Doing.Offered(offer)));
    }

    /// Who talks to a colleague has answered no customer.
    void talks(Agent agent, String call, QueueId queue, Instant since, boolean isCustomer) {
        does(agent, new Doing.Talking(call, queue, since));
        if (isCustomer) {
            agent.stands(agent.standing().answered());
        }
        talking.put(call, agent);
    }

    /// Of a talk that began yesterday, today's part is today's.
    void talkEnds(Agent agent, Doing.Talking talk, Duration wrapUp) {
        talking.remove(talk.call(), agent);
        var today = DeskClock.earlier(DeskClock.later(talk.since(), clock.dayBegan()), clock.now());
        agent.stands(agent.standing().talked(Duration.between(today, clock.now()), clock.now()));
        if (agent.isOnDuty() && wrapUp.isPositive()) {
            pauses(agent, new Doing.WrappingUp(clock.in(wrapUp)), wrapUp);
        } else {
            isIdle(agent);
        }
    }

    void rests(Agent agent, Duration rest) {
        if (rest.isPositive()) {
            pauses(agent, new Doing.Resting(clock.in(rest)), rest);
        } else {
            isIdle(agent);
        }
    }

    void talkedElsewhere(Agent agent, Duration talk) {
        agent.stands(agent.standing().answered().talked(talk, clock.now()));
    }

    void beginsADay() {
        agents.values().forEach(agent -> agent.stands(agent.standing().onANewDay()));
    }

    /// A talk is believed until it is told to have ended; a call that rang there is rung anew.
    void was(AgentState state) {
        var agent = agent(state.person());
        if (agent.talk() != null) {
            talking.remove(agent.talk().call(), agent);
        }
        agent.was(state);
        if (state.since().isBefore(clock.dayBegan())) {
            agent.stands(agent.standing().onANewDay());
        }
        goesOn(agent, state);
        changed.add(agent);
    }

    private void goesOn(Agent agent, AgentState state) {
        var until = state.until();
        if (state.status() == AgentStatus.TALKING && state.call() != null && state.queue() != null) {
            does(agent, new Doing.Talking(state.call(), state.queue(), state.since()));
            talking.put(state.call(), agent);
        } else if (until != null && until.isAfter(clock.now())) {
            var pause = state.status() == AgentStatus.WRAP_UP ? new Doing.WrappingUp(until) : new Doing.Resting(until);
            pauses(agent, pause, Duration.between(DeskClock.later(state.since(), clock.now()), until));
        } else {
            isIdle(agent);
        }
    }

    /// Each whose state is another now than was told.
    List<AgentState> news() {
        var news = changed.stream()
                .flatMap(agent -> agent.news(clock.now()).stream())
                .toList();
        changed.clear();
        return news;
    }

    private void pauses(Agent agent, Doing pause, Duration length) {
        does(agent, pause);
        alarms.set(new Alarm.OfAgent(agent.person()), clock.in(length));
    }

    private void does(Agent agent, Doing next) {
        alarms.cancel(new Alarm.OfAgent(agent.person()));
        agent.does(next);
        changed.add(agent);
    }
}
