package org.dozvon.scheme.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.QueueId;
import org.jspecify.annotations.Nullable;

/// Knows by itself who waits and who is free, and objects to each decision that is not fair.
final class Referee {
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final Comparator<Waiting> ORDER = Comparator.comparingInt((Waiting one) -> -one.front)
            .thenComparing(one -> -one.ticket.priority())
            .thenComparing(one -> one.arrived)
            .thenComparing(one -> one.ticket.call());

    private final Map<QueueId, DeskQueue> rules = new HashMap<>();
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private final Map<PersonId, Worker> workers = new HashMap<>();
    private final Map<OfferId, Decision.Offer> offers = new HashMap<>();
    private final Map<OfferId, Instant> made = new HashMap<>();
    private final Map<OfferId, Instant> over = new HashMap<>();
    private final Set<OfferId> answered = new HashSet<>();
    private final Set<OfferId> mustWithdraw = new HashSet<>();
    private @Nullable String arriving;
    private int sentToFront;
    private Duration setBack = Duration.ZERO;

    private static final class Waiting {
        private final Ticket ticket;
        private final Instant arrived;
        private Set<PersonId> members = Set.of();
        private int front;
        private @Nullable OfferId offer;
        private @Nullable Instant inVainSince;

        private Waiting(Ticket ticket, Instant arrived) {
            this.ticket = ticket;
            this.arrived = arrived;
        }
    }

    private static final class Worker {
        private Duty duty = Duty.OFF;
        private boolean reachable = true;
        private boolean elsewhere;
        private @Nullable OfferId ringing;
        private @Nullable String talk;
        private Instant pausesUntil = Instant.MIN;

        @Override
        public String toString() {
            return "%s %s elsewhere %s, rung by %s, talking to %s".formatted(duty, reachable, elsewhere, ringing, talk);
        }

        private boolean isFree(Instant now) {
            return duty.equals(Duty.ON)
                    && reachable
                    && !elsewhere
                    && ringing == null
                    && talk == null
                    && !pausesUntil.isAfter(now);
        }
    }

    void rules(List<DeskQueue> queues) {
        rules.clear();
        queues.forEach(queue -> rules.put(queue.id(), queue));
        waiting.values().forEach(caller -> caller.members = fitting(caller.ticket));
    }

    boolean waits(String call) {
        return waiting.containsKey(call);
    }

    void arrives(Ticket ticket, Instant arrived) {
        var talker = talker(ticket.call());
        if (talker != null) {
            talker.talk = null;
        }
        var before = waiting.get(ticket.call());
        arriving = before == null ? ticket.call() : null;
        var caller = new Waiting(ticket, before == null ? arrived : before.arrived);
        caller.members = fitting(ticket);
        caller.offer = before == null ? null : before.offer;
        caller.front = before == null ? 0 : before.front;
        waiting.put(ticket.call(), caller);
    }

    void toFront(String call) {
        var caller = waiting.get(call);
        if (caller != null) {
            caller.front = ++sentToFront;
        }
    }

    void found(String call, PersonId person) {
        var worker = worker(person);
        if (call.equals(worker.talk)) {
            return;
        }
        var talker = talker(call);
        if (talker != null) {
            talker.talk = null;
        }
        leaves(call);
        worker.talk = call;
        worker.pausesUntil = Instant.MIN;
    }

    /// What rang is forgotten; who waited comes again.
    List<Ticket> isTakenOver() {
        var tickets = waiting.values().stream().map(caller -> caller.ticket).toList();
        workers.values().forEach(worker -> worker.ringing = null);
        waiting.clear();
        return tickets;
    }

    boolean isReachable(PersonId person) {
        return worker(person).reachable;
    }

    boolean isElsewhere(PersonId person) {
        return worker(person).elsewhere;
    }

    void leaves(String call) {
        var gone = waiting.remove(call);
        if (gone != null && gone.offer != null) {
            mustWithdraw.add(gone.offer);
        }
    }

    void answered(Decision.Offer offer, PersonId person, Instant now) {
        if (isForgotten(offer.id(), now) || !answered.add(offer.id()) || talker(offer.call()) != null) {
            return;
        }
        ringing(offer.id()).forEach(worker -> worker.ringing = null);
        over.putIfAbsent(offer.id(), now);
        var caller = waiting.remove(offer.call());
        if (caller != null && caller.offer != null && !caller.offer.equals(offer.id())) {
            mustWithdraw.add(caller.offer);
        }
        var worker = worker(person);
        worker.talk = offer.call();
        worker.pausesUntil = Instant.MIN;
    }

    private boolean isForgotten(OfferId offer, Instant now) {
        var since = over.get(offer);
        return since != null && !since.plusSeconds(120).isAfter(now);
    }

    void notAnswered(Decision.Offer offer, Map<PersonId, Miss> misses, Instant now) {
        var hasFailed = misses.isEmpty() && made.get(offer.id()).plusSeconds(1).isAfter(now);
        for (var person : offer.to()) {
            var worker = worker(person);
            if (offer.id().equals(worker.ringing)) {
                worker.ringing = null;
                over.putIfAbsent(offer.id(), now);
                if (hasFailed || misses.containsKey(person)) {
                    worker.pausesUntil = now.plus(rest(offer, misses.getOrDefault(person, Miss.UNREACHABLE)));
                }
            }
        }
        waitsOn(offer.id());
    }

    private Duration rest(Decision.Offer offer, Miss miss) {
        var rest = Objects.requireNonNull(rules.get(offer.queue())).rest();
        return switch (miss) {
            case NO_ANSWER -> rest;
            case REFUSED -> rest.compareTo(SOON) > 0 ? rest : SOON;
            case BUSY, UNREACHABLE -> SOON;
        };
    }

    @Nullable
    String talk(PersonId person) {
        return worker(person).talk;
    }

    void talkEnded(PersonId person) {
        worker(person).talk = null;
    }

    void duty(PersonId person, Duty duty) {
        worker(person).duty = duty;
        worker(person).pausesUntil = Instant.MIN;
    }

    void phones(PersonId person, boolean reachable) {
        worker(person).reachable = reachable;
    }

    void elsewhere(PersonId person, boolean elsewhere) {
        worker(person).elsewhere = elsewhere;
    }

    /// @param ahead by which this clock is ahead of the host's, by which the hours go
    void hears(List<Decision> decisions, Instant now, Duration ahead) {
        setBack = ahead;
        for (var decision : decisions) {
            switch (decision) {
                case Decision.Offer offer -> offered(offer, now);
                case Decision.Withdraw withdrawn -> withdrawn(withdrawn, now);
                case Decision.Leave leave -> left(leave, now);
                case Decision.AgentIs(var state) -> is(state, now);
            }
        }
        arriving = null;
        must(mustWithdraw.isEmpty(), () -> "withdraw " + mustWithdraw);
        nobodyIsForgotten(now);
    }

    private void offered(Decision.Offer offer, Instant now) {
        var caller = waiting.get(offer.call());
        must(
                caller != null && caller.offer == null,
                () -> "not offer " + offer + ": the caller left, or rings already");
        must(!offer.to().isEmpty(), () -> "offer to somebody: " + offer);
        must(isAwake(caller, now), () -> "let " + offer + " sleep, who was promised a call at another time");
        caller.offer = offer.id();
        offers.put(offer.id(), offer);
        made.put(offer.id(), now);
        for (var person : offer.to()) {
            must(fits(caller, person), () -> "not offer " + offer + " to " + person + ", who is no such member");
            must(worker(person).isFree(now), () -> "not offer " + offer + " to " + person + ", who is not free");
            waiting.values().stream()
                    .filter(other -> other.offer == null && fits(other, person) && isAwake(other, now))
                    .forEach(other -> must(
                            ORDER.compare(caller, other) < 0,
                            () -> "not offer " + offer + " before " + other.ticket.call()));
            worker(person).ringing = offer.id();
        }
    }

    private void withdrawn(Decision.Withdraw withdrawn, Instant now) {
        var offer = offers.get(withdrawn.id());
        for (var person : withdrawn.from()) {
            var worker = worker(person);
            must(withdrawn.id().equals(worker.ringing), () -> "not withdraw " + withdrawn + ": it rings no more");
            worker.ringing = null;
            if (withdrawn.why() == Decision.Why.OVERDUE) {
                worker.pausesUntil = now.plus(rest(offer, Miss.NO_ANSWER));
            }
        }
        if (ringing(withdrawn.id()).isEmpty()) {
            over.putIfAbsent(withdrawn.id(), now);
            mustWithdraw.remove(withdrawn.id());
            waitsOn(withdrawn.id());
        }
    }

    private void left(Decision.Leave leave, Instant now) {
        var caller = waiting.remove(leave.call());
        must(caller != null && caller.offer == null, () -> "not send " + leave + ", who is gone, or still rings");
        var fitting = caller.members.stream()
                .map(this::worker)
                .filter(worker -> !worker.duty.equals(Duty.OFF))
                .toList();
        switch (leave.exit()) {
            case TIMED_OUT -> must(!deadline(caller).isAfter(now), () -> "wait on: " + leave);
            case FULL -> must(leave.call().equals(arriving), () -> "refuse only who arrives: " + leave);
            case NOBODY_ON_DUTY -> must(fitting.isEmpty(), () -> "not send " + leave + ": somebody is at work");
            case UNREACHABLE ->
                must(
                        !fitting.isEmpty() && fitting.stream().noneMatch(worker -> worker.reachable),
                        () -> "not send " + leave + ": a phone could ring");
        }
    }

    /// The desk says itself how long somebody is left alone, but not without end.
    private void is(AgentState state, Instant now) {
        if (state.status() == AgentStatus.WRAP_UP) {
            must(worker(state.person()).duty.equals(Duty.ON), () -> "grant no wrap-up: " + state);
            worker(state.person()).pausesUntil = now.plus(Duration.between(state.since(), state.until()));
        }
        must(
                state.until() == null || !state.until().isAfter(state.since().plusSeconds(120)),
                () -> "be brief: " + state);
    }

    private void nobodyIsForgotten(Instant now) {
        for (var caller : waiting.values()) {
            must(deadline(caller).isAfter(now), () -> "let " + caller.ticket.call() + " go, whose time is up");
            caller.inVainSince = !isInVain(caller) ? null : caller.inVainSince == null ? now : caller.inVainSince;
            must(
                    caller.inVainSince == null || !caller.inVainSince.plus(SOON).isBefore(now),
                    () -> "let " + caller.ticket.call() + " go, who waits in vain");
        }
    }

    private Instant deadline(Waiting caller) {
        var patience = caller.ticket.patience();
        return patience == null
                ? caller.arrived.plus(caller.ticket.mostWait())
                : patience.hours().getLast().to().plus(setBack);
    }

    private boolean isAwake(Waiting caller, Instant now) {
        var patience = caller.ticket.patience();
        return patience == null
                || patience.hours().stream()
                        .anyMatch(span -> !span.from().plus(setBack).isAfter(now)
                                && span.to().plus(setBack).isAfter(now));
    }

    /// Who waits is who is seen to wait, in order; nobody is free for whom somebody waits; nobody does two things.
    void agrees(DeskView view, Instant now) {
        var last = new HashMap<QueueId, Waiting>();
        for (var seen : view.callers()) {
            var caller = waiting.get(seen.call());
            must(caller != null && caller.ticket.queue().equals(seen.queue()), () -> "not show " + seen);
            var before = last.put(seen.queue(), caller);
            must(before == null || ORDER.compare(before, caller) < 0, () -> "show in order " + view.callers());
        }
        must(view.callers().size() == waiting.size(), () -> "show everybody who waits: " + waiting.keySet());
        view.queues().forEach(queue -> must(isBalanced(queue.figures()), () -> "count " + queue));
        view.agents()
                .forEach(state ->
                        must(isSeenRight(state), () -> "show " + state + " as they are: " + worker(state.person())));
        var ready = view.agents().stream()
                .filter(state -> state.status() == AgentStatus.READY)
                .map(AgentState::person)
                .collect(Collectors.toSet());
        for (var caller : waiting.values()) {
            must(
                    caller.offer != null
                            || !isAwake(caller, now)
                            || caller.members.stream().noneMatch(ready::contains),
                    () -> "offer " + caller.ticket.call() + " to whoever is free");
        }
    }

    private static boolean isBalanced(DeskView.Figures figures) {
        var today = figures.today();
        var gone = today.answered() + today.abandoned() + today.overflowed() + today.redirected();
        return today.offered() == gone + figures.waiting() + figures.promised();
    }

    private boolean isSeenRight(AgentState state) {
        var worker = worker(state.person());
        return switch (state.status()) {
            case TALKING -> worker.talk != null && worker.talk.equals(state.call()) && worker.ringing == null;
            case OFFERED -> worker.ringing != null && worker.talk == null;
            case READY, WRAP_UP, RESTING -> worker.ringing == null && worker.talk == null && worker.reachable;
            case ELSEWHERE -> worker.elsewhere;
            case UNREACHABLE -> !worker.reachable;
            case ON_BREAK -> worker.duty instanceof Duty.Break;
            case OFF -> worker.duty.equals(Duty.OFF);
        };
    }

    void everybodyIsGone(DeskView view) {
        must(waiting.isEmpty() && view.callers().isEmpty(), () -> "let everybody go in the end: " + waiting.keySet());
        view.agents().stream()
                .filter(state -> worker(state.person()).talk == null)
                .forEach(state ->
                        must(state.status() == AgentStatus.READY, () -> "have everybody ready again: " + state));
    }

    private boolean isInVain(Waiting caller) {
        if (caller.ticket.patience() != null) {
            return false;
        }
        for (var person : caller.members) {
            var worker = worker(person);
            if (worker.reachable && !worker.duty.equals(Duty.OFF)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(Waiting caller, PersonId person) {
        return caller.members.contains(person);
    }

    private Set<PersonId> fitting(Ticket ticket) {
        var queue = rules.get(ticket.queue());
        return queue == null
                ? Set.of()
                : queue.members().stream()
                        .filter(member -> member.fits(ticket.skills()))
                        .map(DeskMember::person)
                        .collect(Collectors.toSet());
    }

    private void waitsOn(OfferId offer) {
        if (ringing(offer).isEmpty()) {
            waiting.values().stream()
                    .filter(caller -> offer.equals(caller.offer))
                    .forEach(caller -> caller.offer = null);
        }
    }

    private List<Worker> ringing(OfferId offer) {
        var ringing = new ArrayList<Worker>();
        for (var worker : workers.values()) {
            if (offer.equals(worker.ringing)) {
                ringing.add(worker);
            }
        }
        return ringing;
    }

    private @Nullable Worker talker(String call) {
        for (var worker : workers.values()) {
            if (call.equals(worker.talk)) {
                return worker;
            }
        }
        return null;
    }

    private Worker worker(PersonId person) {
        return workers.computeIfAbsent(person, _ -> new Worker());
    }

    private static void must(boolean fair, Supplier<String> otherwise) {
        if (!fair) {
            throw new AssertionError("Expected the desk to " + otherwise.get() + ".");
        }
    }
}
