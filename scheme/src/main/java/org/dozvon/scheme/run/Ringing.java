package org.dozvon.scheme.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dozvon.scheme.desk.Contender;
import org.dozvon.scheme.desk.Standing;
import org.dozvon.scheme.model.CallerShown;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.plan.PhoneWaves;
import org.dozvon.scheme.plan.PlanChoice;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanManner;
import org.dozvon.scheme.plan.PlanPrompt;
import org.dozvon.scheme.plan.PlanStep;
import org.jspecify.annotations.Nullable;

/// Rings people: in which order, and how.
final class Ringing {
    private final CallState call;
    private final Memories memories;

    Ringing(CallState call) {
        this.call = call;
        this.memories = new Memories(call);
    }

    /// Somebody, with their phones.
    private record Candidate(int level, Standing standing, List<List<PlanLeg>> waves) implements Contender {}

    RingTally ring(PlanStep.Ring ring, StepPointer pointer) {
        var manner = manner(ring.manner());
        var choice = ring.choice();
        var tally = new RingTally();
        if (choice == null) {
            rounds(ring.waves(), ring.rounds(), manner, tally);
            return tally;
        }
        for (var last : choice.lastAgents()) {
            waves(lastAgent(last, pointer), manner, _ -> {}, tally);
        }
        rounds(chosen(choice, pointer), ring.rounds(), manner, tally);
        return tally;
    }

    /// A round that reached nobody is the last: the next would reach nobody either, and the caller waits
    /// for nothing.
    private void rounds(List<List<PlanLeg>> waves, int rounds, RingManner manner, RingTally tally) {
        for (int round = 1; round <= rounds && (round == 1 || tally.anyReached()); round++) {
            waves(waves, manner, _ -> {}, tally);
        }
    }

    RingTally waves(List<List<PlanLeg>> waves, RingManner manner) {
        return waves(waves, manner, _ -> {});
    }

    /// @param answered is told when somebody has picked up
    RingTally waves(List<List<PlanLeg>> waves, RingManner manner, Consumer<PlanLeg> answered) {
        var tally = new RingTally();
        waves(waves, manner, answered, tally);
        return tally;
    }

    private void waves(List<List<PlanLeg>> waves, RingManner manner, Consumer<PlanLeg> answered, RingTally tally) {
        for (var wave : waves) {
            if (!tally.isOver()) {
                tally.add(call.line().ring(wave, manner, answered));
            }
        }
    }

    RingManner manner(@Nullable PlanManner manner) {
        if (manner == null) {
            return RingManner.USUAL;
        }
        var name = manner.name() == null ? "" : call.fill(manner.name());
        var prompt = manner.prompt() == null ? call.stock(StockPhrase.CONFIRM) : manner.prompt();
        PlanPrompt heard = manner.confirm() == null ? null : call.spoken(prompt);
        return new RingManner(manner.confirm(), heard, manner.number(), name.isEmpty() ? null : name);
    }

    /// Connects at once and shows the number that was dialled: for calls that go out.
    static RingManner outwards() {
        return new RingManner(null, null, CallerShown.Which.DIALLED, null);
    }

    private List<List<PlanLeg>> lastAgent(PlanChoice.LastOf last, StepPointer pointer) {
        return memories.lastAgent(last.members(), last.days(), pointer)
                .map(person -> call.plan().phones(person, last.contacts(), last.timeoutSeconds()))
                .orElse(List.of());
    }

    private List<List<PlanLeg>> chosen(PlanChoice choice, StepPointer pointer) {
        var candidates = choice.members().stream()
                .flatMap(member -> candidate(member, pointer).stream())
                .toList();
        return switch (choice.strategy()) {
            case PARALLEL -> together(candidates);
            case BY_LEVEL -> byLevel(candidates);
            case SEQUENTIAL -> inTurn(candidates);
            case RANDOM -> inTurn(shuffled(candidates, pointer.step()));
            case ROUND_ROBIN -> inTurn(rotated(candidates, pointer));
            case MOST_IDLE, LEAST_TALK, FEWEST_ANSWERED, MOST_IDLE_IN_LEVEL ->
                inTurn(candidates.stream()
                        .sorted(Contender.fairest(choice.strategy()))
                        .toList());
        };
    }

    private Optional<Candidate> candidate(PlanChoice.Member member, StepPointer pointer) {
        return switch (member) {
            case PlanChoice.Member.Known(var person, int rank, var waves) ->
                Optional.of(new Candidate(rank, standing(person), waves));
            case PlanChoice.Member.OnDuty(int rota, var contacts, int seconds) ->
                onDuty(rota, contacts, seconds, pointer);
            case PlanChoice.Member.Named(var variable, int seconds) ->
                new Destinations(call)
                        .named(call.variable(variable), seconds)
                        .map(waves -> new Candidate(member.rank(), Standing.FRESH, waves));
        };
    }

    private Optional<Candidate> onDuty(int rota, ContactOrder contacts, int seconds, StepPointer pointer) {
        var person = call.plan().onDuty(rota, call.line().now());
        call.listener().learnt(pointer, "duty", person.map(PersonId::value).orElse("nobody"));
        return person.map(one -> new Candidate(1, standing(one), call.plan().phones(one, contacts, seconds)));
    }

    private static List<List<PlanLeg>> inTurn(List<Candidate> candidates) {
        return PhoneWaves.inTurn(candidates.stream().map(Candidate::waves).toList());
    }

    private static List<List<PlanLeg>> together(List<Candidate> candidates) {
        return PhoneWaves.together(candidates.stream().map(Candidate::waves).toList());
    }

    private static List<List<PlanLeg>> byLevel(List<Candidate> candidates) {
        var levels =
                candidates.stream().collect(Collectors.groupingBy(Candidate::level, TreeMap::new, Collectors.toList()));
        return levels.values().stream()
                .map(Ringing::together)
                .flatMap(List::stream)
                .toList();
    }

    /// Fisher and Yates, drawn from the call's seed.
    private List<Candidate> shuffled(List<Candidate> candidates, StepId step) {
        var shuffled = new ArrayList<>(candidates);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            var other = call.draw(step, i, i + 1);
            var kept = shuffled.get(i);
            shuffled.set(i, shuffled.get(other));
            shuffled.set(other, kept);
        }
        return shuffled;
    }

    private List<Candidate> rotated(List<Candidate> candidates, StepPointer pointer) {
        if (candidates.isEmpty()) {
            return candidates;
        }
        var first = Math.floorMod(call.world().standings().turn(pointer.scheme(), pointer.step()), candidates.size());
        return Stream.concat(
                        candidates.subList(first, candidates.size()).stream(), candidates.subList(0, first).stream())
                .toList();
    }

    private Standing standing(@Nullable PersonId person) {
        return person == null ? Standing.FRESH : call.world().standings().of(person);
    }
}
