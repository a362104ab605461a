package org.dozvon.scheme.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.RingStrategy;

/// A working day in short, drawn from a seed: whatever a host may tell a desk, in any order, with a referee
/// beside it.
final class Shift {
    private static final int MOMENTS = 32;

    private final SplittableRandom draw;
    private Desk desk = new Desk("desk-1");
    private int desks = 1;
    private final Referee referee = new Referee();
    private final List<PersonId> people;
    private final List<Ticket> tickets = new ArrayList<>();
    private final List<Decision.Offer> offers = new ArrayList<>();
    private final Map<PersonId, AgentState> told = new LinkedHashMap<>();
    private List<DeskQueue> rules = List.of();
    private Instant now = Office.START;
    private Duration setBack = Duration.ZERO;

    Shift(long seed) {
        draw = new SplittableRandom(seed);
        people = IntStream.range(0, 1 + draw.nextInt(6))
                .mapToObj(i -> new PersonId("p" + i))
                .toList();
    }

    void run() {
        newRules();
        people.forEach(person -> duty(person, draw.nextInt(5) == 0 ? Duty.OFF : Duty.ON));
        for (int i = 0; i < MOMENTS; i++) {
            pass(Duration.ofSeconds(draw.nextInt(4) == 0 ? draw.nextInt(60) : draw.nextInt(4)));
            something();
            referee.agrees(desk.view(), now);
        }
        closing();
    }

    private void something() {
        switch (draw.nextInt(25)) {
            case 0, 1, 2, 3, 4 -> arrives();
            case 5 -> leaves();
            case 6, 7, 8, 9 -> answered();
            case 10, 11, 12 -> notAnswered();
            case 13, 14, 15 -> talkEnded();
            case 16, 17 -> duty(anybody(), draw.nextInt(3) == 0 ? Duty.OFF : Duty.ON);
            case 18 -> duty(anybody(), new Duty.Break("tea"));
            case 19 -> phones(anybody(), draw.nextInt(3) > 0);
            case 20 -> elsewhere(anybody(), draw.nextBoolean());
            case 21 -> comesAgain();
            case 22 -> rarely();
            case 23 -> isPromised();
            default -> {}
        }
    }

    private void rarely() {
        switch (draw.nextInt(5)) {
            case 0 -> newRules();
            case 1 -> clockIsSetBack();
            case 2 -> toFront();
            case 3 -> found();
            default -> takeOver();
        }
    }

    /// Told just before: of what passes unnoticed meanwhile no desk can know.
    private void clockIsSetBack() {
        desk.tick(host());
        setBack = setBack.plusMinutes(1 + draw.nextInt(100));
        desk.tick(host());
        hear();
    }

    private void toFront() {
        if (!tickets.isEmpty()) {
            var call = tickets.get(draw.nextInt(tickets.size())).call();
            referee.toFront(call);
            desk.toFront(call, host());
            hear();
        }
    }

    /// A colleague, or a supervisor, took a call out of the line, or over from somebody.
    private void found() {
        if (!tickets.isEmpty()) {
            var ticket = tickets.get(draw.nextInt(tickets.size()));
            var person = anybody();
            referee.found(ticket.call(), person);
            desk.talks(ticket.call(), ticket.queue(), person, host(), host());
            hear();
        }
    }

    /// The router dies; another begins with what was told of people, and callers who come in any order.
    private void takeOver() {
        if (setBack.isPositive()) {
            return;
        }
        desk = new Desk("desk-" + ++desks);
        offers.clear();
        told.values().forEach(state -> desk.was(state, host()));
        desk.rules(rules, host());
        people.forEach(this::tellAgain);
        var callers = new ArrayList<>(referee.isTakenOver());
        hear();
        while (!callers.isEmpty()) {
            var ticket = callers.remove(draw.nextInt(callers.size()));
            referee.arrives(ticket, ticket.arrived());
            desk.arrives(ticket, host());
            hear();
        }
    }

    private void tellAgain(PersonId person) {
        desk.phones(person, referee.isReachable(person), host());
        desk.elsewhere(person, referee.isElsewhere(person), host());
    }

    private void newRules() {
        rules = IntStream.range(0, 1 + draw.nextInt(3)).mapToObj(this::queue).toList();
        referee.rules(rules);
        desk.rules(rules, host());
        hear();
    }

    private DeskQueue queue(int number) {
        var members = people.stream()
                .filter(_ -> draw.nextInt(4) > 0)
                .map(person -> new DeskMember(
                        person,
                        1 + draw.nextInt(3),
                        1 + draw.nextInt(2),
                        draw.nextBoolean() ? Map.of("tax", 1 + draw.nextInt(5)) : Map.of()))
                .toList();
        var strategies = RingStrategy.values();
        return new DeskQueue(
                new QueueId("q" + number),
                strategies[draw.nextInt(strategies.length)],
                members,
                Duration.ofSeconds(5 + draw.nextInt(20)),
                Duration.ofSeconds(draw.nextInt(2) * draw.nextInt(30)),
                Duration.ofSeconds(draw.nextInt(2) * draw.nextInt(60)),
                1 + draw.nextInt(8));
    }

    private void arrives() {
        var ticket = new Ticket(
                "c" + tickets.size(),
                new QueueId("q" + draw.nextInt(3)),
                host().minusMillis(draw.nextInt(3_000)),
                draw.nextInt(3) == 0 ? 5 : 0,
                null,
                draw.nextInt(4) == 0 ? Map.of("tax", 1 + draw.nextInt(4)) : Map.of(),
                draw.nextInt(4) == 0 ? List.of(anybody()) : List.of(),
                Duration.ofSeconds(10 + draw.nextInt(200)),
                draw.nextLong());
        tickets.add(ticket);
        referee.arrives(ticket, ticket.arrived().plus(setBack));
        desk.arrives(ticket, host());
        hear();
    }

    /// As after a takeover; or to begin waiting again, having left or been answered.
    private void comesAgain() {
        if (tickets.isEmpty()) {
            return;
        }
        var ticket = tickets.get(draw.nextInt(tickets.size()));
        var moved = new Ticket(
                ticket.call(),
                ticket.queue(),
                host(),
                0,
                null,
                ticket.skills(),
                List.of(),
                ticket.mostWait(),
                ticket.seed());
        tickets.replaceAll(one -> one.call().equals(ticket.call()) && !referee.waits(one.call()) ? moved : one);
        var again = referee.waits(ticket.call()) ? ticket : moved;
        referee.arrives(again, now);
        desk.arrives(again, host());
        hear();
    }

    /// Who waits presses the key, and hangs up: open now, or later.
    private void isPromised() {
        if (tickets.isEmpty()) {
            return;
        }
        var ticket = tickets.get(draw.nextInt(tickets.size()));
        if (!referee.waits(ticket.call())) {
            return;
        }
        var opens = host().plusSeconds(draw.nextInt(60) - 20);
        var closes = opens.plusSeconds(30 + draw.nextInt(90));
        var again = closes.plusSeconds(draw.nextInt(60));
        var promised = ticket.promised(new Patience(
                List.of(new Patience.Span(opens, closes), new Patience.Span(again, again.plusSeconds(40)))));
        tickets.replaceAll(one -> one.call().equals(ticket.call()) ? promised : one);
        referee.arrives(promised, now);
        desk.arrives(promised, host());
        hear();
    }

    private void leaves() {
        if (!tickets.isEmpty()) {
            var call = tickets.get(draw.nextInt(tickets.size())).call();
            referee.leaves(call);
            desk.leaves(call, draw.nextBoolean() ? Departure.HUNG_UP : Departure.REDIRECTED, host());
            hear();
        }
    }

    /// Of any offer that there ever was a moment ago: over, withdrawn, answered already.
    private void answered() {
        if (!offers.isEmpty()) {
            var offer = lately();
            var person = draw.nextInt(10) == 0
                    ? anybody()
                    : offer.to().get(draw.nextInt(offer.to().size()));
            referee.answered(offer, person, now);
            desk.answered(offer.id(), person, host());
            hear();
        }
    }

    private void notAnswered() {
        if (!offers.isEmpty()) {
            var offer = lately();
            var misses = new HashMap<PersonId, Miss>();
            offer.to().stream()
                    .filter(_ -> draw.nextInt(5) > 0)
                    .forEach(person -> misses.put(person, Miss.values()[draw.nextInt(Miss.values().length)]));
            referee.notAnswered(offer, misses, now);
            desk.notAnswered(offer.id(), misses, host());
            hear();
        }
    }

    private Decision.Offer lately() {
        var back = Math.min(offers.size(), draw.nextInt(4) == 0 ? 5 : 1);
        return offers.get(offers.size() - 1 - draw.nextInt(back));
    }

    private void talkEnded() {
        var person = anybody();
        var call = referee.talk(person);
        referee.talkEnded(person);
        if (call == null || draw.nextBoolean()) {
            desk.talkEnded(person, host());
        } else {
            desk.talkEnded(call, host());
        }
        hear();
    }

    private void duty(PersonId person, Duty duty) {
        referee.duty(person, duty);
        desk.duty(person, duty, host());
        hear();
    }

    private void phones(PersonId person, boolean reachable) {
        referee.phones(person, reachable);
        desk.phones(person, reachable, host());
        hear();
    }

    private void elsewhere(PersonId person, boolean elsewhere) {
        referee.elsewhere(person, elsewhere);
        desk.elsewhere(person, elsewhere, host());
        hear();
    }

    /// Everybody can work; then nobody may be stuck, and in the end nobody waits.
    private void closing() {
        for (var person : people) {
            talkAt(person);
            phones(person, true);
            elsewhere(person, false);
            duty(person, Duty.ON);
        }
        // Who is called back goes by the host's hours.
        pass(Duration.ofMinutes(10).plus(setBack));
        referee.everybodyIsGone(desk.view());
    }

    private void talkAt(PersonId person) {
        referee.talkEnded(person);
        desk.talkEnded(person, host());
        hear();
    }

    private void pass(Duration wait) {
        var then = now.plus(wait);
        for (var due = desk.due(); due.isPresent() && !due.get().plus(setBack).isAfter(then); due = desk.due()) {
            var at = due.get().plus(setBack);
            now = at.isAfter(now) ? at : now;
            desk.tick(host());
            hear();
        }
        now = then;
    }

    private void hear() {
        var decisions = desk.decisions();
        for (var decision : decisions) {
            if (decision instanceof Decision.Offer offer) {
                offers.add(offer);
            }
            if (decision instanceof Decision.AgentIs(var state)) {
                told.put(state.person(), state);
            }
        }
        referee.hears(decisions, now, setBack);
    }

    private PersonId anybody() {
        return people.get(draw.nextInt(people.size()));
    }

    private Instant host() {
        return now.minus(setBack);
    }
}
