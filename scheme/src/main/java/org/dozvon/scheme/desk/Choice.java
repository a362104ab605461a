package org.dozvon.scheme.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// Who rings next for a caller.
final class Choice {
    private Choice() {}

    /// Empty when nobody is free who fits.
    static List<Seat> of(Caller caller) {
        var free = caller.line().free();
        if (free.isEmpty()) {
            return free;
        }
        var candidates = ofThisRound(caller, free);
        return preferred(caller, candidates).map(List::of).orElseGet(() -> byStrategy(caller, candidates));
    }

    /// Who did not answer waits until everybody else who is free was tried, too.
    private static List<Seat> ofThisRound(Caller caller, List<Seat> free) {
        var untried = free.stream()
                .filter(seat -> !caller.wasTriedAt(seat.agent().person()))
                .toList();
        if (!untried.isEmpty()) {
            return untried;
        }
        caller.beginsANewRound();
        return free;
    }

    private static Optional<Seat> preferred(Caller caller, List<Seat> candidates) {
        return caller.ticket().preferred().stream()
                .flatMap(person ->
                        candidates.stream().filter(seat -> seat.agent().person().equals(person)))
                .findFirst();
    }

    private static List<Seat> byStrategy(Caller caller, List<Seat> candidates) {
        var strategy = caller.room().rules().strategy();
        return switch (strategy) {
            case PARALLEL -> candidates;
            case BY_LEVEL -> lowestLevel(candidates);
            case SEQUENTIAL -> List.of(candidates.getFirst());
            case RANDOM -> List.of(byChance(caller, candidates));
            case ROUND_ROBIN -> List.of(inTurn(caller.room(), candidates));
            case MOST_IDLE, LEAST_TALK, FEWEST_ANSWERED, MOST_IDLE_IN_LEVEL ->
                candidates.stream().min(Contender.fairest(strategy)).stream().toList();
        };
    }

    private static List<Seat> lowestLevel(List<Seat> candidates) {
        var lowest = candidates.stream().mapToInt(Seat::level).min().orElseThrow();
        return candidates.stream().filter(seat -> seat.level() == lowest).toList();
    }

    /// By the call and how often it was offered, so that a replay draws the same again.
    private static Seat byChance(Caller caller, List<Seat> candidates) {
        var draws = new SplittableRandom(caller.ticket().seed() + caller.tries());
        return candidates.get(draws.nextInt(candidates.size()));
    }

    /// The first after whose turn it was last, around the table.
    private static Seat inTurn(Room room, List<Seat> candidates) {
        var last = room.seats().stream()
                .filter(seat -> seat.agent().person().equals(room.lastInTurn()))
                .mapToInt(Seat::place)
                .findFirst()
                .orElse(-1);
        var chosen = candidates.stream()
                .min(Comparator.comparingInt((Seat seat) ->
                        Math.floorMod(seat.place() - last - 1, room.seats().size())))
                .orElseThrow();
        room.isTurnOf(chosen.agent().person());
        return chosen;
    }
}
