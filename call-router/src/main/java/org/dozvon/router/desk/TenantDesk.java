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
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.scheme.desk.Decision;
import org.dozvon.scheme.desk.Desk;
import org.dozvon.scheme.desk.Duty;
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

    private final Desk desk = new Desk(UUID.randomUUID().toString());
    private final ScheduledExecutorService alarms;
    private final Predicate<PlanLeg> canRing;
    private final Map<String, Seat> places = new HashMap<>();
    private final Map<String, Talk> elsewhere = new HashMap<>();
    private final Set<PersonId> known = new HashSet<>();
    private @Nullable TenantPlan plan;
    private @Nullable Future<?> alarm;

    /// Somebody's with a caller who has no place here.
    private record Talk(String call, PersonId person) {}

    TenantDesk(ScheduledExecutorService alarms, Predicate<PlanLeg> canRing) {
        this.alarms = alarms;
        this.canRing = canRing;
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
            case CallFact.TalkEnded(var leg, long talkMillis, var _)
            when elsewhere.containsKey(leg) -> {
                var person = elsewhere.remove(leg).person();
                tell(now -> {
                    desk.talkedElsewhere(person, Duration.ofMillis(talkMillis), now);
                    desk.elsewhere(person, isElsewhere(person), now);
                });
            }
            default -> {}
        }
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
        return elsewhere.values().stream().anyMatch(talk -> talk.person().equals(person));
    }

    /// Tells the desk something, and does what it decides.
    synchronized void tell(Consumer<Instant> what) {
        what.accept(now());
        desk.decisions().forEach(this::pass);
        setAlarm();
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
        members()
                .forEach(member -> desk.phones(
                        member.person(),
                        member.waves().stream().flatMap(List::stream).anyMatch(canRing),
                        now));
    }

    private void pass(Decision decision) {
        switch (decision) {
            case Decision.Offer offer -> pass(offer.call(), offer);
            case Decision.Leave leave -> pass(leave.call(), leave);
            case Decision.Withdraw withdraw -> pass(withdraw.call(), withdraw);
            case Decision.AgentIs _ -> {}
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
