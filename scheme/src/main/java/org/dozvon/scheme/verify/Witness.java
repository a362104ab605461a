package org.dozvon.scheme.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dozvon.scheme.check.Example;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.run.RunnablePlan;
import org.dozvon.scheme.simulate.Answer;
import org.dozvon.scheme.simulate.Answers;
import org.dozvon.scheme.simulate.SimulatedCaller;
import org.dozvon.scheme.simulate.Simulation;
import org.dozvon.scheme.simulate.Trail;
import org.dozvon.scheme.simulate.TrailEvent;
import org.jspecify.annotations.Nullable;

/// Finds a call that shows something, and believes it only when it has been played: an example that the
/// interpreter does not bear out is none.
final class Witness {
    /// Cases that are tried before a finding goes without an example.
    private static final int CASES_TRIED = 8;

    /// A scheme with hundreds of problems is told of without examples for the last of them.
    private static final int PLAYED = 400;

    /// So is one in which many calls have to be looked for in vain.
    private static final int SEARCHED = 1_500;

    private final Spread spread;
    private final int scheme;
    private final RunnablePlan plan;
    private int played;
    private int searched;

    Witness(Spread spread, int scheme) {
        this.spread = spread;
        this.scheme = scheme;
        this.plan = spread.world().runnable();
    }

    /// How everybody behaves in a call: phones and caller do the same each time, which is what a person can follow.
    private record Habit(
            Way.@Nullable Outcome phones, @Nullable Boolean speaks) {
        static final List<Habit> ALL = List.of(
                new Habit(Way.Outcome.SILENT, true),
                new Habit(Way.Outcome.SILENT, false),
                new Habit(Way.Outcome.UNREACHABLE, true),
                new Habit(Way.Outcome.BUSY, true),
                new Habit(Way.Outcome.UNREACHABLE, false),
                new Habit(Way.Outcome.BUSY, false),
                new Habit(null, null));

        boolean allows(Way way) {
            return switch (way.deed()) {
                case Way.Deed.Nothing _, Way.Deed.Presses _ -> true;
                case Way.Deed.Speaks(boolean something) -> speaks == null || speaks == something;
                case Way.Deed.Phones(var legs, var outcome) -> phones == null || phones == outcome || legs.isEmpty();
            };
        }

        boolean says() {
            return speaks == null || speaks;
        }

        Example.Phone others() {
            return phones == null ? Example.Phone.SILENT : phone(phones);
        }
    }

    /// A call that comes to a spot and goes on by a way that are wanted.
    ///
    /// @param cases    any of them will do
    /// @param moment   null for a moment that is typical of the case
    /// @param evidence what must be seen when the call is played
    @Nullable
    Example find(
            Cases cases, @Nullable Instant moment, BiPredicate<Spot, @Nullable Way> wanted, Predicate<Trail> evidence) {
        if (played > PLAYED || searched > SEARCHED) {
            return null;
        }
        for (var one : cases.stream().limit(CASES_TRIED).toArray()) {
            for (var habit : Habit.ALL) {
                var example = find(one, moment, habit, wanted, evidence);
                if (example != null) {
                    return example;
                }
            }
        }
        return null;
    }

    private @Nullable Example find(
            int one,
            @Nullable Instant moment,
            Habit habit,
            BiPredicate<Spot, @Nullable Way> wanted,
            Predicate<Trail> evidence) {
        searched++;
        return Route.find(
                        spread,
                        scheme,
                        one,
                        habit::allows,
                        (spot, way) -> (way == null || habit.allows(way)) && wanted.test(spot, way))
                .map(ways -> shown(one, moment, habit, ways, evidence))
                .orElse(null);
    }

    /// The call that goes these ways; null when it is not borne out.
    @Nullable
    Example of(int one, List<Way> ways, Predicate<Trail> evidence) {
        return Habit.ALL.stream()
                .filter(habit -> ways.stream().allMatch(habit::allows))
                .map(habit -> shown(one, null, habit, ways, evidence))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Example shown(
            int one, @Nullable Instant moment, Habit habit, List<Way> ways, Predicate<Trail> evidence) {
        var example = example(one, moment, habit, ways);
        var trail = play(example);
        if (!evidence.test(trail)) {
            return null;
        }
        var world = spread.world();
        var rings = trail.events().stream().anyMatch(TrailEvent.Rang.class::isInstance);
        var call = new Call(
                example.caller(),
                moment == null && world.isAlwaysAlike() ? null : example.moment(),
                world.zone(),
                example.keys(),
                example.speaks(),
                rings,
                example.answers(),
                example.others(),
                names(),
                trail);
        return example.told(call.told(Language.RUSSIAN), call.told(Language.ENGLISH));
    }

    private Example example(int one, @Nullable Instant moment, Habit habit, List<Way> ways) {
        var world = spread.world();
        var keys = new ArrayList<String>();
        var phones = new TreeMap<String, Example.Phone>();
        ways.forEach(way -> add(way.deed(), keys, phones));
        while (!keys.isEmpty() && keys.getLast().isEmpty()) {
            keys.removeLast();
        }
        phones.values().removeIf(habit.others()::equals);
        return new Example(
                spread.scheme(scheme).id(),
                world.dialled(scheme),
                world.caller(one),
                moment == null ? world.moment(one) : moment,
                keys,
                speaks(habit, ways),
                phones,
                habit.others(),
                "",
                "");
    }

    private static boolean speaks(Habit habit, List<Way> ways) {
        return ways.stream()
                .flatMap(way -> way.deed() instanceof Way.Deed.Speaks(boolean something)
                        ? Stream.of(something)
                        : Stream.empty())
                .findFirst()
                .orElse(habit.says());
    }

    private Map<String, String> names() {
        return spread.world().plan().people().stream()
                .collect(Collectors.toMap(person -> person.id().value(), person -> person.name()));
    }

    private static void add(Way.Deed deed, List<String> keys, Map<String, Example.Phone> phones) {
        switch (deed) {
            case Way.Deed.Presses(var pressed) -> keys.addAll(pressed);
            case Way.Deed.Phones(var legs, var outcome) ->
                legs.forEach(leg -> phones.putIfAbsent(name(leg), phone(outcome)));
            case Way.Deed.Nothing _, Way.Deed.Speaks _ -> {}
        }
    }

    private static String name(PlanLeg leg) {
        var person = leg.person();
        return person == null ? leg.endpoint() : person.value();
    }

    private static Example.Phone phone(Way.Outcome outcome) {
        return switch (outcome) {
            case SILENT -> Example.Phone.SILENT;
            case BUSY -> Example.Phone.BUSY;
            case UNREACHABLE -> Example.Phone.UNREACHABLE;
        };
    }

    Trail play(Example example) {
        played++;
        return play(plan, example);
    }

    static Trail play(RunnablePlan plan, Example example) {
        var caller = new SimulatedCaller(
                example.caller(),
                example.moment(),
                example.keys(),
                example.speaks() ? Duration.ofMillis(Pace.MESSAGE_MILLIS) : Duration.ZERO,
                null);
        var byWhom = new HashMap<String, Answer>();
        example.answers().forEach((whom, phone) -> byWhom.put(whom, answer(phone)));
        var simulation = Simulation.of(plan, caller, new Answers(byWhom, answer(example.others())));
        var dialled = example.dialled();
        return dialled == null ? simulation.call(example.scheme()) : simulation.dial(dialled);
    }

    private static Answer answer(Example.Phone phone) {
        return switch (phone) {
            case ANSWERS -> Answer.picksUp(4, 60);
            case SILENT -> new Answer.Silent();
            case BUSY -> new Answer.Busy();
            case UNREACHABLE -> new Answer.Unreachable();
        };
    }
}
