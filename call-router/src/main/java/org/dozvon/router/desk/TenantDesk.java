package org.dozvon.router.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dozvon.records.command.CallCommand;
import org.dozvon.records.desk.DeskTold.Outcome;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.scheme.desk.AgentState;
import org.dozvon.scheme.desk.AgentStatus;
import org.dozvon.scheme.desk.Decision;
import org.dozvon.scheme.desk.Departure;
import org.dozvon.scheme.desk.Desk;
import org.dozvon.scheme.desk.DeskView;
import org.dozvon.scheme.desk.Duty;
import org.dozvon.scheme.desk.Miss;
import org.dozvon.scheme.desk.OfferId;
import org.dozvon.scheme.desk.Ticket;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanQueue;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.Onward;
import org.dozvon.scheme.run.QueueRules;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One tenant's desk while calls go through this router. Everything that happens is told under one lock; what the desk
/// decides goes to the places of the calls that it is about.
final class TenantDesk {
    private static final Logger LOG = Logger.getLogger(TenantDesk.class);

    /// Phones that came or went, and a desk that slept, are noticed within this.
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final ScheduledExecutorService alarms;
    private final Reach reach;
    private final Consumer<AgentState> teller;
    private final Elsewhere elsewhere = new Elsewhere();
    private final Map<String, Seat> places = new HashMap<>();
    private final Beliefs beliefs = new Beliefs();
    private final Set<PersonId> known = new HashSet<>();
    private final String name = UUID.randomUUID().toString();
    private final Desk desk = new Desk(name);
    private final Requests requests = new Requests(desk, places);
    private LocalDate day = LocalDate.MIN;
    private Runnable changed = () -> {};
    private boolean isWatched;
    private boolean isTold;
    private long told;
    private @Nullable TenantPlan plan;
    private @Nullable Future<?> alarm;

    /// @param sign   of a phone, another whenever it registers; empty while it can't be rung
    /// @param teller  is told of each agent whose state is another now
    TenantDesk(
            InstantSource clock,
            ScheduledExecutorService alarms,
            Function<PlanLeg, Optional<Instant>> sign,
            Consumer<AgentState> teller) {
        this.clock = clock;
        this.alarms = alarms;
        this.reach = new Reach(sign);
        this.teller = teller;
    }

    // ---- calls ----

    synchronized Seat join(Ticket ticket, Guest guest, Seat.Keeps keeper) {
        return join(ticket, guest, keeper, now -> desk.arrives(ticket, now));
    }

    /// Of somebody who is not on the line.
    synchronized Seat joins(Ticket ticket, Guest guest, Keeper.Manner manner) {
        return join(ticket, guest, Seat.Keeps.NOBODY, now -> {
            if (manner.aside()) {
                desk.arrivesAside(ticket, now);
            } else {
                desk.arrives(ticket, now);
            }
            if (manner.isFirst()) {
                desk.toFront(ticket.call(), now);
            }
        });
    }

    private Seat join(Ticket ticket, Guest guest, Seat.Keeps keeper, Consumer<Instant> arrives) {
        var seat = new Seat(this, ticket, guest, keeper);
        tell(now -> {
            follow(guest.plan(), now);
            look(now);
            // Who comes and goes by their hours has done so, also while nobody was at the desk.
            desk.tick(now);
            beliefs.isAlone(now);
            places.put(ticket.call(), seat);
            requests.waits(ticket.call());
            arrives.accept(now);
        });
        return seat;
    }

    /// A call that has gone on elsewhere meanwhile, and come back, has another place.
    synchronized void leave(Seat seat, Departure how) {
        if (places.remove(seat.call(), seat)) {
            tell(now -> {
                if (how == Departure.HANDED_OVER) {
                    // Whoever talks, talks on; another router will tell the end.
                    desk.talkingTo(seat.call()).ifPresent(person -> beliefs.talksOn(seat.call(), person, now));
                } else {
                    desk.talkEnded(seat.call(), now);
                }
                desk.leaves(seat.call(), how, now);
                requests.isGone(seat.call(), now);
                are(elsewhere.ringsNoMore(seat.call()), now);
            });
        }
    }

    synchronized void answered(Seat seat, OfferId offer, PersonId person) {
        tell(now -> {
            desk.answered(offer, person, now);
            requests.isGone(seat.call(), now);
            are(elsewhere.ringsNoMore(seat.call()), now);
        });
    }

    /// Whom the node could not ring at all is away: nobody is kept waiting for them.
    synchronized void notAnswered(Seat seat, OfferId offer, Map<PersonId, Miss> misses) {
        tell(now -> {
            misses.forEach((person, miss) -> {
                if (miss == Miss.UNREACHABLE) {
                    reach.isAway(person, now);
                }
            });
            desk.notAnswered(offer, misses, now);
            if (seat.wasTakenForTalk()) {
                // It only rang for longer than it should: the caller waits on, at the same place.
                desk.talkEnded(seat.call(), now);
                desk.arrives(seat.ticket(), now);
            }
            are(elsewhere.ringsNoMore(seat.call()), now);
            look(now);
        });
    }

    /// Their call goes where somebody sent them; whom it rings there is not rung for anybody else.
    synchronized void isOnTheWay(Seat seat, Onward to) {
        tell(now -> {
            requests.isOnTheWay(seat.call(), now);
            if (to instanceof Onward.Person(var person)) {
                elsewhere.stillRings(seat.call(), List.of(person));
                are(List.of(person), now);
            }
        });
    }

    synchronized void comesBack(Seat seat) {
        tell(now -> {
            requests.waits(seat.call());
            desk.stepsBack(seat.call(), now);
            are(elsewhere.ringsNoMore(seat.call()), now);
        });
    }

    /// Another router's desk is the tenant's now: who waits goes there. Talks are not touched.
    void handOver() {
        for (var seat : waiting()) {
            try {
                seat.moves();
            } catch (RuntimeException fault) {
                LOG.errorf(fault, "A caller could not be handed over call=%s", seat.call());
            }
        }
    }

    private synchronized List<Seat> waiting() {
        return places.values().stream().filter(seat -> desk.waits(seat.call())).toList();
    }

    synchronized void talkEnded(String call) {
        tell(now -> desk.talkEnded(call, now));
    }

    /// Whether they stand in a line here.
    synchronized boolean waits(String call) {
        return desk.waits(call);
    }

    synchronized Optional<DeskView.Waiting> waiting(String call) {
        return desk.waiting(call);
    }

    synchronized void tick() {
        if (tellQuietly(desk::tick)) {
            changed.run();
        }
    }

    // ---- what calls without a place do ----

    /// Whoever talks without a place here is busy: a call that rang them by a ring step, or one that another router had
    /// when it was answered.
    synchronized void heard(CallEvent event) {
        if (places.containsKey(event.callId()) && !requests.isSentElsewhere(event.callId())) {
            return;
        }
        switch (event.fact()) {
            case CallFact.Answered(var leg, var person, var _)
            when person != null -> {
                elsewhere.talks(leg, event.callId(), new PersonId(person));
                tell(now -> are(List.of(new PersonId(person)), now));
            }
            case CallFact.TalkEnded ended -> tell(now -> talkEnded(event.callId(), ended, now));
            default -> {}
        }
    }

    private void talkEnded(String call, CallFact.TalkEnded ended, Instant now) {
        var person = elsewhere.talkEnded(ended.leg());
        desk.talkEnded(call, now);
        var isCounted = beliefs.ended(call);
        if (person != null) {
            if (!isCounted) {
                desk.talkedElsewhere(person, Duration.ofMillis(ended.talkMillis()), now);
            }
            are(List.of(person), now);
        }
    }

    synchronized void callsOut(String call, PersonId person) {
        elsewhere.talks(call, call, person);
        tell(now -> are(List.of(person), now));
    }

    /// Another router has the call, or nobody: what becomes of its talk is not told here.
    synchronized void gone(String call) {
        var people = elsewhere.gone(call);
        if (!people.isEmpty()) {
            tell(now -> are(people, now));
        }
    }

    private void are(Collection<PersonId> people, Instant now) {
        people.forEach(person -> desk.elsewhere(person, elsewhere.has(person), now));
    }

    // ---- those who watch, and what they ask ----

    /// @return what became of it, or will; empty when it is about a caller who is not here
    synchronized Optional<Outcome> asked(CallCommand command) {
        var outcome = new ArrayList<Outcome>();
        tell(now -> requests.asked(command, reach, now).ifPresent(outcome::add));
        return outcome.stream().findFirst();
    }

    /// Empty when they are a member of no queue.
    synchronized Optional<Duty> duty(PersonId person) {
        tell(desk::tick);
        return reach.members().contains(person)
                ? desk.view().agents().stream()
                        .filter(agent -> agent.person().equals(person))
                        .map(AgentState::duty)
                        .findFirst()
                : Optional.empty();
    }

    synchronized void isTooLate(CallCommand command) {
        tell(now -> requests.isTooLate(command, now));
    }

    synchronized void settles(CallCommand command, Outcome outcome) {
        tell(now -> requests.settles(command, outcome, now));
    }

    /// @param runnable is told of each change, under the desk's lock
    synchronized void onChange(Runnable runnable) {
        changed = runnable;
    }

    /// While somebody watches, time passes here also without callers, and the newest plan holds.
    synchronized void isWatched(TenantPlan newest) {
        isWatched = true;
        tellQuietly(now -> {
            follow(newest, now);
            looksAround(now);
        });
    }

    synchronized void isWatchedNoMore() {
        isWatched = false;
    }

    synchronized Picture picture() {
        var now = clock.instant();
        var members = new HashMap<String, List<String>>();
        if (plan != null) {
            plan.queues().forEach(queue -> members.put(queue.id().value(), members(queue)));
        }
        return new Picture(name, ++told, now, desk.view(), guests(), members, requests.answers(now));
    }

    private Map<String, Guest> guests() {
        var guests = new HashMap<String, Guest>();
        places.forEach((call, seat) -> guests.put(call, seat.guest()));
        return guests;
    }

    private static List<String> members(PlanQueue queue) {
        return queue.members().stream()
                .map(member -> member.person().value())
                .distinct()
                .toList();
    }

    // ---- what was told of before ----

    /// What a desk before this one told last; before anything else is told of them.
    synchronized void was(AgentState state, String zone) {
        var now = clock.instant();
        begins(zone, now);
        known.add(state.person());
        desk.was(state, now);
        beliefs.hears(state);
    }

    /// What another router tells of somebody. While nobody waits here its desk is the tenant's, and this one is as it
    /// says; else who talks there is not offered here.
    synchronized void isToldOf(AgentState state) {
        isTold = true;
        try {
            tell(now -> isToldOf(state, now));
        } finally {
            isTold = false;
        }
    }

    private void isToldOf(AgentState state, Instant now) {
        beliefs.endedBy(state).forEach(call -> desk.talkEnded(call, now));
        if (places.isEmpty()) {
            known.add(state.person());
            desk.was(state, now);
            beliefs.hears(state);
            // Whether phones ring is seen here.
            reach.forget(state.person());
            look(now);
        } else if (state.status() == AgentStatus.TALKING && state.call() != null && state.queue() != null) {
            desk.talks(state.call(), state.queue(), state.person(), state.since(), now);
            beliefs.hears(state);
            beliefs.isAlone(now);
        }
    }

    synchronized void keepsUpWith(TenantPlan newest) {
        if (plan == null || plan.version() < newest.version()) {
            tell(now -> {
                follow(newest, now);
                look(now);
            });
        }
    }

    private void follow(TenantPlan newest, Instant now) {
        if (plan != null && plan.version() >= newest.version()) {
            return;
        }
        plan = newest;
        begins(newest.zone(), now);
        desk.rules(QueueRules.of(newest), now);
        reach.follow(QueueRules.members(newest));
        desk.hours(QueueRules.hours(newest), now);
        reach.members().stream().filter(known::add).forEach(one -> desk.begins(one, now));
    }

    private void look(Instant now) {
        reach.look(now, (person, rings) -> desk.phones(person, rings, now));
    }

    private void begins(String zone, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneId.of(zone));
        if (today.isAfter(day)) {
            day = today;
            desk.dayBegan(today.atStartOfDay(ZoneId.of(zone)).toInstant(), now);
        }
    }

    // ---- decisions ----

    /// Tells the desk something, and does what it decides.
    private void tell(Consumer<Instant> what) {
        tellQuietly(what);
        changed.run();
    }

    /// @return whether anything was decided
    private boolean tellQuietly(Consumer<Instant> what) {
        var decided = false;
        try {
            what.accept(clock.instant());
            for (var decisions = desk.decisions(); !decisions.isEmpty(); decisions = desk.decisions()) {
                decided = true;
                decisions.forEach(this::passSafely);
            }
        } finally {
            setAlarm();
        }
        return decided;
    }

    /// One that goes wrong keeps nobody else waiting.
    private void passSafely(Decision decision) {
        try {
            pass(decision);
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "What a desk has decided could not be done decision=%s", decision);
        }
    }

    private void pass(Decision decision) {
        switch (decision) {
            case Decision.Offer offer -> pass(offer, places.get(offer.call()));
            case Decision.Leave leave -> pass(leave, places.get(leave.call()));
            case Decision.Withdraw withdraw -> pass(withdraw, places.get(withdraw.call()));
            case Decision.AgentIs(var state) -> pass(state);
        }
    }

    private void pass(Decision.Offer offer, @Nullable Seat place) {
        if (place != null && plan != null) {
            place.isOffered(offer, QueueRules.waves(plan, offer.queue(), offer.to()));
        }
    }

    private static void pass(Decision.Leave leave, @Nullable Seat place) {
        if (place != null) {
            place.leaves(leave.exit());
        }
    }

    /// What rings already is taken back, but for whom who answers in that moment: until it is known, nobody else is
    /// offered to them.
    private void pass(Decision.Withdraw withdraw, @Nullable Seat place) {
        if (place == null) {
            return;
        }
        if (!place.isRinging(withdraw.id())) {
            place.isOfferedNoMore(withdraw.id(), withdraw.from());
            return;
        }
        if (withdraw.why() == Decision.Why.OVERDUE) {
            isTakenForTalk(place, withdraw);
            return;
        }
        stillRings(withdraw);
        place.areUnwanted(withdraw.from());
        place.guest().silence().accept(withdraw.from()::contains);
    }

    /// That a phone is rung is told by what comes of it; what another router told, it told itself.
    private void pass(AgentState state) {
        if (state.status() != AgentStatus.OFFERED && !isTold) {
            teller.accept(state);
        }
    }

    private void stillRings(Decision.Withdraw withdraw) {
        elsewhere.stillRings(withdraw.call(), withdraw.from());
        are(withdraw.from(), clock.instant());
    }

    /// A phone that has rung for longer than it may was answered, and the node's word of it was lost. Of several nobody
    /// knows which.
    private void isTakenForTalk(Seat place, Decision.Withdraw withdraw) {
        LOG.infof("A call has rung for too long: it is taken for a talk call=%s", place.call());
        place.isTakenForTalk();
        if (withdraw.from().size() == 1) {
            desk.answered(withdraw.id(), withdraw.from().getFirst(), clock.instant());
        } else {
            desk.leaves(place.call(), Departure.REDIRECTED, clock.instant());
            stillRings(withdraw);
        }
    }

    // ---- the clock ----

    private void setAlarm() {
        if (alarm != null) {
            alarm.cancel(false);
            alarm = null;
        }
        if (places.isEmpty() && !isWatched) {
            return;
        }
        var now = clock.instant();
        var glance = now.plus(GLANCE);
        var due = desk.due().filter(glance::isAfter).orElse(glance);
        var millis = Math.max(1, Duration.between(now, due).toMillis() + 1);
        alarm = alarms.schedule(this::glance, millis, TimeUnit.MILLISECONDS);
    }

    synchronized void glance() {
        try {
            if (tellQuietly(this::looksAround)) {
                changed.run();
            }
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "A desk could not be looked after");
        }
    }

    private void looksAround(Instant now) {
        if (plan != null) {
            begins(plan.zone(), now);
        }
        beliefs.over(now).forEach(call -> desk.talkEnded(call, now));
        look(now);
        desk.tick(now);
    }
}
