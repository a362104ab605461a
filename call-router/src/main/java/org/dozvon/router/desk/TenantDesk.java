package org.dozvon.router.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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
import java.util.stream.Collectors;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.scheme.desk.AgentState;
import org.dozvon.scheme.desk.AgentStatus;
import org.dozvon.scheme.desk.Decision;
import org.dozvon.scheme.desk.Departure;
import org.dozvon.scheme.desk.Desk;
import org.dozvon.scheme.desk.Duty;
import org.dozvon.scheme.desk.Miss;
import org.dozvon.scheme.desk.OfferId;
import org.dozvon.scheme.desk.Ticket;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.QueueRules;
import org.dozvon.scheme.run.Queues;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One tenant's desk while calls go through this router. Everything that happens is told under one lock; what the desk
/// decides goes to the places of the calls that it is about.
final class TenantDesk {
    private static final Logger LOG = Logger.getLogger(TenantDesk.class);

    /// Phones that came or went, and a desk that slept, are noticed within this.
    private static final Duration GLANCE = Duration.ofSeconds(1);

    /// Whom the node could not ring is not tried again for so long.
    private static final Duration AWAY = Duration.ofSeconds(30);

    /// A talk that a router before this one began is believed for so long: nobody may be left to tell its end. Whoever
    /// talks on is rung then, and their phone says that it is busy.
    private static final Duration BELIEVED = Duration.ofMinutes(1);

    private final Desk desk = new Desk(UUID.randomUUID().toString());
    private final ScheduledExecutorService alarms;
    private final Predicate<PlanLeg> canRing;
    private final Consumer<AgentState> teller;
    private final Map<String, Seat> places = new HashMap<>();
    private final Map<String, Talk> elsewhere = new HashMap<>();
    private final Map<String, List<PersonId>> stillRung = new HashMap<>();
    private final Map<PersonId, Instant> awayUntil = new HashMap<>();
    private final Map<PersonId, Boolean> reachable = new HashMap<>();
    private final Map<String, Instant> believedUntil = new HashMap<>();
    private final Set<PersonId> known = new HashSet<>();
    private LocalDate day = LocalDate.MIN;
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
    synchronized void was(AgentState state, String zone) {
        var now = now();
        begins(zone, now);
        known.add(state.person());
        desk.was(state, now);
        if (state.status() == AgentStatus.TALKING && state.call() != null) {
            believedUntil.put(state.call(), now.plus(BELIEVED));
        }
    }

    synchronized Queues.Place join(Ticket ticket, TenantPlan newest) {
        var seat = new Seat(this, ticket.call());
        tell(now -> {
            follow(newest, now);
            phones(now);
            places.put(ticket.call(), seat);
            desk.arrives(ticket, now);
        });
        return seat;
    }

    /// A call that has gone on elsewhere meanwhile, and come back, has another place.
    synchronized void leave(String call, Seat seat, Departure how) {
        if (places.remove(call, seat)) {
            tell(now -> {
                // Whoever talks on without us is not ours to follow.
                desk.talkEnded(call, now);
                desk.leaves(call, how, now);
                ringsNoMore(call, now);
            });
        }
    }

    synchronized void answered(String call, OfferId offer, PersonId person) {
        tell(now -> {
            desk.answered(offer, person, now);
            ringsNoMore(call, now);
        });
    }

    /// Whom the node could not ring at all is away: nobody is kept waiting for them.
    synchronized void notAnswered(String call, OfferId offer, Map<PersonId, Miss> misses) {
        tell(now -> {
            misses.forEach((person, miss) -> {
                if (miss == Miss.UNREACHABLE) {
                    awayUntil.put(person, now.plus(AWAY));
                }
            });
            desk.notAnswered(offer, misses, now);
            ringsNoMore(call, now);
            phones(now);
        });
    }

    synchronized void talkEnded(String call) {
        tell(now -> desk.talkEnded(call, now));
    }

    synchronized void tick() {
        tell(desk::tick);
    }

    /// Whoever talks without a place here is busy: a call that rang them by a ring step, or that another router had
    /// when
    /// it was answered.
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
        tell(now -> {
            desk.talkEnded(call, now);
            if (talk != null) {
                if (believedUntil.remove(call) == null) {
                    desk.talkedElsewhere(talk.person(), Duration.ofMillis(ended.talkMillis()), now);
                }
                desk.elsewhere(talk.person(), isElsewhere(talk.person()), now);
            }
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
        return elsewhere.values().stream().anyMatch(talk -> talk.person().equals(person))
                || stillRung.values().stream().anyMatch(rung -> rung.contains(person));
    }

    private void ringsNoMore(String call, Instant now) {
        var rung = stillRung.remove(call);
        if (rung != null) {
            rung.forEach(person -> desk.elsewhere(person, isElsewhere(person), now));
        }
    }

    /// Tells the desk something, and does what it decides.
    private void tell(Consumer<Instant> what) {
        try {
            what.accept(now());
            for (var decisions = desk.decisions(); !decisions.isEmpty(); decisions = desk.decisions()) {
                decisions.forEach(this::pass);
            }
        } finally {
            setAlarm();
        }
    }

    private void follow(TenantPlan newest, Instant now) {
        if (plan != null && plan.version() >= newest.version()) {
            return;
        }
        plan = newest;
        begins(newest.zone(), now);
        desk.rules(QueueRules.of(newest), now);
        QueueRules.members(newest).keySet().stream().filter(known::add).forEach(one -> desk.duty(one, Duty.ON, now));
    }

    private void begins(String zone, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneId.of(zone));
        if (today.isAfter(day)) {
            day = today;
            desk.dayBegan(today.atStartOfDay(ZoneId.of(zone)).toInstant(), now);
        }
    }

    private void phones(Instant now) {
        if (plan == null) {
            return;
        }
        QueueRules.members(plan).forEach((person, legs) -> {
            var rings = now.isAfter(awayUntil.getOrDefault(person, Instant.MIN))
                    && legs.stream().anyMatch(canRing);
            if (!Boolean.valueOf(rings).equals(reachable.put(person, rings))) {
                desk.phones(person, rings, now);
            }
        });
    }

    private void pass(Decision decision) {
        switch (decision) {
            case Decision.Offer offer -> pass(offer);
            case Decision.Leave leave -> {
                var place = places.get(leave.call());
                if (place != null) {
                    place.leaves(leave.exit());
                }
            }
            case Decision.Withdraw withdraw -> pass(withdraw);
            case Decision.AgentIs(var state) -> {
                if (state.status() != AgentStatus.OFFERED) {
                    teller.accept(state);
                }
            }
        }
    }

    private void pass(Decision.Offer offer) {
        var place = places.get(offer.call());
        if (place != null && plan != null) {
            place.isOffered(offer, QueueRules.waves(plan, offer.queue(), offer.to()));
        }
    }

    /// What rings already rings on: who answers is connected. Until then nobody else is offered to them.
    private void pass(Decision.Withdraw withdraw) {
        var place = places.get(withdraw.call());
        if (place == null || !place.isRinging(withdraw.id())) {
            if (place != null) {
                place.isOfferedNoMore(withdraw.id(), withdraw.from());
            }
        } else if (withdraw.why() == Decision.Why.OVERDUE) {
            talksUntold(place, withdraw);
        } else {
            stillRung.computeIfAbsent(withdraw.call(), _ -> new ArrayList<>()).addAll(withdraw.from());
            withdraw.from().forEach(person -> desk.elsewhere(person, true, now()));
        }
    }

    /// A phone that has rung for longer than it may was answered, and the node's word of it was lost.
    private void talksUntold(Seat place, Decision.Withdraw withdraw) {
        LOG.infof("A call has rung for too long: it is taken for a talk call=%s", withdraw.call());
        var rung = place.rung();
        if (rung.size() == 1) {
            desk.answered(withdraw.id(), rung.getFirst(), now());
        } else {
            desk.leaves(withdraw.call(), Departure.REDIRECTED, now());
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

    private synchronized void glance() {
        try {
            tell(now -> {
                if (plan != null) {
                    begins(plan.zone(), now);
                }
                believedNoMore(now);
                phones(now);
                desk.tick(now);
            });
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "A desk could not be looked after");
        }
    }

    private void believedNoMore(Instant now) {
        var over = believedUntil.entrySet().stream()
                .filter(one -> one.getValue().isBefore(now))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        over.forEach(call -> {
            believedUntil.remove(call);
            desk.talkEnded(call, now);
        });
    }

    private static Instant now() {
        return Instant.now();
    }
}
