package org.dozvon.scheme.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.QueueId;

/// One tenant's queues: who waits, who may answer, and who rings next.
///
/// It knows neither threads nor clocks: a host tells it what has happened and when, one thing at a time, then takes
/// what is to be done from `decisions`, and calls `tick` when `due` has come. So a router runs it under a lock, and a
/// simulation on a virtual clock.
///
/// What the host tells may be late. Who talks, talks: `answered` is taken for an offer that was withdrawn, too. What
/// is said of an offer or a talk that is over changes nothing.
public final class Desk {
    private final DeskClock clock = new DeskClock();
    private final Alarms alarms = new Alarms();
    private final List<Decision> decisions = new ArrayList<>();
    private final Crew crew = new Crew(clock, alarms);
    private final Hall hall = new Hall(clock);
    private final Offers offers;
    private final Reception reception;
    private final Talks talks;

    /// @param name unlike that of every other desk, also of the same tenant: a late answer to an offer of an earlier
    ///             desk must not be taken for one of this
    public Desk(String name) {
        offers = new Offers(name, clock, alarms, crew, decisions::add);
        reception = new Reception(hall, offers, clock, alarms, decisions::add);
        talks = new Talks(hall, crew, offers, reception, clock);
    }

    /// From now on. Callers keep their places; who waits where there is no queue any more leaves; who is no
    /// member any more ends their talk in peace.
    public void rules(List<DeskQueue> queues, Instant now) {
        clock.advance(now);
        var closed = hall.follows(queues, crew::agent);
        crew.everybody().forEach(offers::keepByTheRules);
        closed.forEach(reception::closes);
        settle();
    }

    /// Who comes on duty and goes by their hours, from now on. Whoever is not named stays as they are.
    public void hours(Map<PersonId, Hours> hours, Instant now) {
        clock.advance(now);
        crew.follows(hours);
        hours.keySet().forEach(this::keepsHours);
        settle();
    }

    private void keepsHours(PersonId person) {
        var agent = crew.agent(person);
        crew.keepsHours(agent);
        if (!agent.isOnDuty()) {
            offers.withdrawFrom(agent, Decision.Why.AGENT_AWAY);
        }
    }

    /// Somebody has become a member of a queue, and nobody has told anything of them: they are on duty, or as their
    /// hours say.
    public void begins(PersonId person, Instant now) {
        clock.advance(now);
        crew.begins(crew.agent(person));
        keepsHours(person);
        settle();
    }

    /// What another desk told last of somebody, while nobody waits at this one. A talk is believed until it is told to
    /// have ended: the host ends those that it does not find.
    public void was(AgentState state, Instant now) {
        clock.advance(now);
        crew.was(state.by(clock::inward));
        keepsHours(state.person());
        settle();
    }

    /// When the tenant's day began: from then on talks and answered calls count.
    public void dayBegan(Instant at, Instant now) {
        clock.advance(now);
        clock.dayBegan(clock.inward(at));
        crew.beginsADay();
        hall.beginsADay();
        settle();
    }

    /// Who arrives again, from another router, keeps their place; what rings for them is withdrawn. Who talked and
    /// comes
    /// back into the line talks no more.
    public void arrives(Ticket ticket, Instant now) {
        clock.advance(now);
        talks.end(ticket.call());
        reception.admits(ticket);
        settle();
    }

    /// The same, of somebody to whom nothing is offered until they step back.
    public void arrivesAside(Ticket ticket, Instant now) {
        clock.advance(now);
        talks.end(ticket.call());
        reception.admits(ticket);
        reception.stepsAside(ticket.call());
        settle();
    }

    public void leaves(String call, Departure how, Instant now) {
        clock.advance(now);
        reception.isLeft(call, how);
        settle();
    }

    /// Somebody rings for them elsewhere: until they step back nothing is offered to them, and their place is kept.
    public void stepsAside(String call, Instant now) {
        clock.advance(now);
        reception.stepsAside(call);
        settle();
    }

    /// Nobody answered there.
    public void stepsBack(String call, Instant now) {
        clock.advance(now);
        reception.stepsBack(call);
        settle();
    }

    /// Whether they stand in a line, aside or not.
    public boolean waits(String call) {
        return hall.caller(call) != null;
    }

    /// Before everybody else, whatever their priority.
    public void toFront(String call, Instant now) {
        clock.advance(now);
        hall.toFront(call);
        settle();
    }

    /// By whoever it was: a colleague may have picked the call up.
    public void answered(OfferId id, PersonId person, Instant now) {
        clock.advance(now);
        var offer = offers.find(id);
        if (offer != null) {
            offers.answered(offer);
            talks.begin(crew.agent(person), offer.call(), offer.caller().room().id(), clock.now());
        }
        settle();
    }

    /// A talk that began without an offer of this desk: one that it finds, or a call that somebody took out of the
    /// line.
    public void talks(String call, QueueId queue, PersonId person, Instant since, Instant now) {
        clock.advance(now);
        talks.found(crew.agent(person), call, queue, DeskClock.earlier(clock.inward(since), clock.now()));
        settle();
    }

    /// @param misses of whom rang and did not answer; who is not named is free at once. When nobody is named, and no
    ///               phone had time to ring, it is not tried again for a moment
    public void notAnswered(OfferId id, Map<PersonId, Miss> misses, Instant now) {
        clock.advance(now);
        var offer = offers.find(id);
        if (offer != null && !offer.isOver()) {
            offers.missed(offer, misses);
        }
        settle();
    }

    public void talkEnded(String call, Instant now) {
        clock.advance(now);
        talks.end(call);
        settle();
    }

    /// The call may go on with somebody else.
    public void talkEnded(PersonId person, Instant now) {
        clock.advance(now);
        talks.end(crew.agent(person));
        settle();
    }

    /// A talk outside the queues has ended: it counts as well, for who has been idle, and how much they talked.
    public void talkedElsewhere(PersonId person, Duration talk, Instant now) {
        clock.advance(now);
        crew.talkedElsewhere(crew.agent(person), talk);
        settle();
    }

    /// Who talks ends their talk, and is then away without a wrap-up. ON ends a rest and a wrap-up at once.
    public void duty(PersonId person, Duty duty, Instant now) {
        clock.advance(now);
        var agent = crew.agent(person);
        crew.has(agent, duty);
        if (!agent.isOnDuty()) {
            offers.withdrawFrom(agent, Decision.Why.AGENT_AWAY);
        }
        settle();
    }

    /// Whether any of their phones could ring. What rings there goes on: the host will know how it ends.
    public void phones(PersonId person, boolean reachable, Instant now) {
        clock.advance(now);
        crew.isReachable(crew.agent(person), reachable);
        settle();
    }

    /// Whether they talk, or are rung, outside the queues.
    public void elsewhere(PersonId person, boolean inAnotherCall, Instant now) {
        clock.advance(now);
        var agent = crew.agent(person);
        crew.isElsewhere(agent, inAnotherCall);
        if (inAnotherCall) {
            offers.withdrawFrom(agent, Decision.Why.AGENT_TAKEN);
        }
        settle();
    }

    public void tick(Instant now) {
        clock.advance(now);
        settle();
    }

    /// When `tick` has something to do next, if nothing is told before.
    public Optional<Instant> due() {
        return alarms.next().map(clock::outward);
    }

    /// What was decided since they were asked for last, in order.
    public List<Decision> decisions() {
        var drained = List.copyOf(decisions);
        decisions.clear();
        return drained;
    }

    /// Empty when nobody of the desk's talks in it.
    public Optional<PersonId> talkingTo(String call) {
        return Optional.ofNullable(crew.talkingTo(call)).map(Agent::person);
    }

    public DeskView view() {
        return new Watching(hall, crew, clock).view();
    }

    /// Empty when they do not wait, or not any more.
    public Optional<DeskView.Waiting> waiting(String call) {
        return new Watching(hall, crew, clock).waiting(call);
    }

    /// What is told comes before what is due at the same moment: who was answered in the last second was answered.
    private void settle() {
        for (var due = alarms.due(clock.now()); due.isPresent(); due = alarms.due(clock.now())) {
            rings(due.get());
        }
        reception.watches();
        Matching.of(hall, offers);
        crew.news().forEach(state -> decisions.add(new Decision.AgentIs(state.by(clock::outward))));
    }

    private void rings(Alarm alarm) {
        switch (alarm) {
            case Alarm.OfCaller(var call) -> reception.timeIsUp(call);
            case Alarm.OfOffer(var id) -> offers.timeIsUp(id);
            case Alarm.OfAgent(var person) -> crew.isIdle(crew.agent(person));
            case Alarm.OfHours(var person) -> keepsHours(person);
            case Alarm.OfLine(var line) -> reception.givesUp(line);
        }
    }
}
