package org.dozvon.scheme.desk;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.QueueId;
import org.jspecify.annotations.Nullable;

/// A queue as it is now: its rules, who sits at it, who waits in it.
final class Room {
    private final Map<Map<String, Integer>, Line> lines = new LinkedHashMap<>();
    private final HandlingTimes handling = new HandlingTimes();
    private final Tally tally;
    private final DeskClock clock;
    private DeskQueue rules;
    private List<Seat> seats = List.of();
    private @Nullable PersonId lastInTurn;

    Room(DeskQueue rules, DeskClock clock) {
        tally = new Tally(clock);
        this.clock = clock;
        this.rules = rules;
    }

    /// Who is a member twice, by two groups, sits where they come first.
    void follows(DeskQueue next, Function<PersonId, Agent> agents) {
        var members = next.members().stream()
                .sorted(Comparator.comparingInt(DeskMember::rank))
                .toList();
        var taken = new LinkedHashMap<PersonId, Seat>();
        for (var member : members) {
            taken.putIfAbsent(member.person(), new Seat(taken.size(), member, agents.apply(member.person())));
        }
        rules = next;
        seats = List.copyOf(taken.values());
    }

    QueueId id() {
        return rules.id();
    }

    DeskQueue rules() {
        return rules;
    }

    List<Seat> seats() {
        return seats;
    }

    boolean seats(Agent agent) {
        return seats.stream().anyMatch(seat -> seat.agent() == agent);
    }

    Collection<Line> lines() {
        return List.copyOf(lines.values());
    }

    Line line(Map<String, Integer> skills) {
        return lines.computeIfAbsent(skills, _ -> new Line(this, skills));
    }

    void drop(Line line) {
        lines.values().remove(line);
    }

    /// In their order.
    Stream<Caller> callers() {
        return lines.values().stream().flatMap(line -> line.callers().stream()).sorted(Caller.ORDER);
    }

    Tally tally() {
        return tally;
    }

    /// Who came today and waits already is offered today.
    void beginsADay() {
        tally.begins();
        callers().forEach(tally::entered);
    }

    HandlingTimes handling() {
        return handling;
    }

    @Nullable
    PersonId lastInTurn() {
        return lastInTurn;
    }

    void isTurnOf(PersonId person) {
        lastInTurn = person;
    }

    /// Hours are those of the host's clock, also when that was set back.
    boolean isAwake(Caller caller) {
        return caller.isAwake(clock.outward(clock.now()));
    }

    /// Whether as many wait as may. Who came before this one does, so that of those who are taken over in any order
    /// nobody is refused.
    boolean isFullFor(Caller caller) {
        if (lines.values().stream().mapToInt(Line::size).sum() < rules.mostWaiting()) {
            return false;
        }
        var earlier = lines.values().stream()
                .flatMap(line -> line.callers().stream())
                .filter(other -> !other.isPromised() && !other.arrived().isAfter(caller.arrived()))
                .count();
        return earlier >= rules.mostWaiting();
    }
}
