package org.dozvon.router.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dozvon.records.agent.AgentTold;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.scheme.desk.AgentState;
import org.dozvon.scheme.desk.Decision;
import org.dozvon.scheme.desk.Desk;
import org.dozvon.scheme.desk.Duty;
import org.dozvon.scheme.desk.Miss;
import org.dozvon.scheme.desk.OfferId;
import org.dozvon.scheme.desk.Ticket;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanQueue;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.QueueRules;
import org.dozvon.scheme.run.Queues;
import org.jspecify.annotations.Nullable;

/// One tenant's desk while calls go through this router. Everything that happens is told under one lock; what the desk
/// decides goes to the places of the calls that it is about.
final class TenantDesk {
    /// Phones that came or went, and a desk that slept, are noticed within this.
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private static final Duration AWAY = Duration.ofSeconds(30);

    private final Desk desk = new Desk(UUID.randomUUID().toString());
    private final ScheduledExecutorService alarms;
    private final Predicate<PlanLeg> canRing;
    private final Consumer<AgentState> teller;
    private final Map<String, Seat> places = new HashMap<>();
    private final Map<String, Talk> elsewhere = new HashMap<>();
    private final Set<PersonId> atOtherDesks = new HashSet<>();
    private final Map<PersonId, Instant> awayUntil = new HashMap<>();
    private final Set<PersonId> known = new HashSet<>();
    private @Nullable TenantPlan plan;
    private @Nullable Future<?> alarm;

    /// Somebody's with a caller who has no place here.
    private record Talk(String call, PersonId person) {}

    /// @param teller is told of each agent whose state is another now
    TenantDesk(ScheduledExecutorService alarms, Predicate<PlanLeg> canRing, Consumer<AgentState> teller) {
        this.alarms = alarms;
        this.canRing = canRing;
        this.teller = teller;
    }

    /// What a desk before this one told last; before anything else is told of them.
    synchronized void was(AgentState state) {
        known.add(state.person());
        desk.was(state, now());
    }

    /// What another desk of the same tenant tells: who is rung or talks there is not rung here, and who goes off duty
    /// is off everywhere.
    synchronized void told(AgentTold told) {
        var person = new PersonId(told.person());
        var busy = told.status() == AgentTold.Status.TALKING || told.status() == AgentTold.Status.OFFERED;
        var isHere = told.callId() != null && places.containsKey(told.callId());
        if (busy && !isHere) {
            atOtherDesks.add(person);
        } else {
            atOtherDesks.remove(person);
        }
        tell(now -> desk.elsewhere(person, isElsewhere(person), now));
    }

    synchronized Queues.Place join(Ticket ticket, TenantPlan newest) {
        var now = now();
        follow(newest, now);
        var seat = new Seat(this, ticket.call());
        places.put(ticket.call(), seat);
        tell(at -> {
            phones(at);
            desk.arrives(ticket, at);
        });
        return seat;
    }

    /// Whoever talks without a place here is busy: a call that rang them by a ring step, or at another desk.
    synchronized void heard(CallEvent event) {
        switch (event.fact()) {
            case CallFact.Answered(var leg, var person, var _)
            when person != null && !places.containsKey(event.callId()) -> {
                elsewhere.put(leg, new Talk(event.callId(), new PersonId(person)));
                tell(now -> desk.elsewhere(new PersonId(person), true, now));
            }
            case CallFact.TalkEnded ended when !places.containsKey(event.callId()) -> talkEnded(event.callId(), ended);
            default -> {}
        }
    }

    private void talkEnded(String call, CallFact.TalkEnded ended) {
        var talk = elsewhere.remove(ended.leg());
        if (talk == null) {
            // Another router had the call when it was answered.
            tell(now -> desk.talkEnded(call, now));
            return;
        }
        tell(now -> {
            desk.talkedElsewhere(talk.person(), Duration.ofMillis(ended.talkMillis()), now);
            desk.elsewhere(talk.person(), isElsewhere(talk.person()), now);
        });
    }

    /// Another router has the call, or nobody: what becomes of its talk is not told here.
    synchronized void gone(String call) {
        var talks = elsewhere.entrySet().stream()
                .filter(talk -> talk.getValue().call().equals(call))
                .toList();
        talks.forEach(talk -> {
            elsewhere.remove(talk.getKey());
            var person = talk.getValue().person();
            tell(now -> desk.elsewhere(person, isElsewhere(person), now));
        });
    }

    private boolean isElsewhere(PersonId person) {
        return atOtherDesks.contains(person)
                || elsewhere.values().stream().anyMatch(talk -> talk.person().equals(person));
    }

    /// Tells the desk something, and does what it decides.
    synchronized void tell(Consumer<Instant> what) {
        what.accept(now());
        desk.decisions().forEach(this::pass);
        setAlarm();
    }

    /// The node could not ring them: nobody who waits is kept waiting for them, until they are tried again.
    synchronized void notAnswered(OfferId offer, Map<PersonId, Miss> misses) {
        tell(now -> {
            misses.forEach((person, miss) -> {
                if (miss == Miss.UNREACHABLE) {
                    awayUntil.put(person, now.plus(AWAY));
                }
            });
            desk.notAnswered(offer, misses, now);
            phones(now);
        });
    }

    Desk desk() {
        return desk;
    }

    synchronized void forget(String call) {
        places.remove(call);
        if (places.isEmpty() && alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
    }

    private void follow(TenantPlan newest, Instant now) {
        if (plan != null && plan.version() >= newest.version()) {
            return;
        }
        plan = newest;
        desk.rules(QueueRules.of(newest), now);
        members().map(PlanQueue.Member::person).filter(known::add).forEach(one -> desk.duty(one, Duty.ON, now));
    }

    private Stream<PlanQueue.Member> members() {
        return plan == null ? Stream.empty() : plan.queues().stream().flatMap(queue -> queue.members().stream());
    }

    private void phones(Instant now) {
        members().forEach(member -> desk.phones(member.person(), isReachable(member, now), now));
    }

    private boolean isReachable(PlanQueue.Member member, Instant now) {
        return now.isAfter(awayUntil.getOrDefault(member.person(), Instant.MIN))
                && member.waves().stream().flatMap(List::stream).anyMatch(canRing);
    }

    private void pass(Decision decision) {
        switch (decision) {
            case Decision.Offer offer -> pass(offer.call(), offer);
            case Decision.Leave leave -> pass(leave.call(), leave);
            case Decision.Withdraw withdraw -> pass(withdraw.call(), withdraw);
            case Decision.AgentIs(var state) -> pass(state);
        }
    }

    /// Who is rung or talks at another desk is told of there.
    private void pass(AgentState state) {
        if (!atOtherDesks.contains(state.person())) {
            teller.accept(state);
        }
    }

    private void pass(String call, Decision decision) {
        var place = places.get(call);
        if (place != null) {
            place.hears(decision);
        }
    }

    private void setAlarm() {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
        if (places.isEmpty()) {
            return;
        }
        var glance = now().plus(GLANCE);
        var due = desk.due().filter(glance::isAfter).orElse(glance);
        var millis = Math.max(1, Duration.between(now(), due).toMillis() + 1);
        alarm = alarms.schedule(this::glance, millis, TimeUnit.MILLISECONDS);
    }

    private void glance() {
        tell(now -> {
            phones(now);
            desk.tick(now);
        });
    }

    private static Instant now() {
        return Instant.now();
    }
}
