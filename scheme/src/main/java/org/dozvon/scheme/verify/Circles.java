package org.dozvon.scheme.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.dozvon.scheme.plan.PlanStep;

/// Finds the circles of a scheme in which a call can stay for ever: the greatest set of steps and cases such that from
/// each of them a way leads back into the set.
final class Circles {
    private final Spread spread;
    private final int scheme;
    private final Predicate<Way> allowed;
    private final Cases[] stay;

    /// @param from  the cases that come to each step
    /// @param allowed the ways that count
    Circles(Spread spread, int scheme, Flood from, Predicate<Way> allowed) {
        this.spread = spread;
        this.scheme = scheme;
        this.allowed = allowed;
        var steps = spread.scheme(scheme).steps().size();
        stay = new Cases[steps];
        for (int step = 0; step < steps; step++) {
            stay[step] = from.at(step);
        }
        shrink();
    }

    /// @param steps in the order in which a call goes round, each with the way that it takes
    record Circle(List<Integer> steps, List<Way> ways, Cases cases) {}

    private void shrink() {
        var changed = true;
        while (changed) {
            changed = false;
            for (int step = stay.length - 1; step >= 0; step--) {
                var kept = stay[step].isEmpty() ? Cases.NONE : stay[step].and(back(step));
                changed |= !kept.equals(stay[step]);
                stay[step] = kept;
            }
        }
    }

    private Cases back(int step) {
        var back = Cases.NONE;
        for (var way : spread.ways(scheme, step)) {
            if (way.next() != PlanStep.GOODBYE && allowed.test(way)) {
                back = back.or(way.when().and(stay[way.next()]));
            }
        }
        return back;
    }

    boolean none() {
        return Arrays.stream(stay).allMatch(Cases::isEmpty);
    }

    /// The cases of which nothing says that a call of theirs ends by itself.
    Cases cases() {
        return Arrays.stream(stay).reduce(Cases.NONE, Cases::or);
    }

    /// Circles that share no step, so that each is told once.
    List<Circle> all() {
        var circles = new ArrayList<Circle>();
        var told = new HashSet<Integer>();
        for (int step = 0; step < stay.length; step++) {
            if (!stay[step].isEmpty() && !told.contains(step)) {
                var circle = from(step, stay[step].first());
                if (circle.steps().stream().noneMatch(told::contains)) {
                    circles.add(circle);
                }
                told.addAll(circle.steps());
            }
        }
        return circles;
    }

    private Circle from(int start, int one) {
        var steps = new ArrayList<Integer>();
        var ways = new ArrayList<Way>();
        Set<Integer> seen = new HashSet<>();
        var step = start;
        while (seen.add(step)) {
            var way = on(step, one);
            steps.add(step);
            ways.add(way);
            step = way.next();
        }
        var first = steps.indexOf(step);
        var round = List.copyOf(ways.subList(first, ways.size()));
        var cases = round.stream().map(Way::when).reduce(stay[step], Cases::and);
        return new Circle(List.copyOf(steps.subList(first, steps.size())), round, cases);
    }

    private Way on(int step, int one) {
        return spread.ways(scheme, step).stream()
                .filter(way -> way.next() != PlanStep.GOODBYE && allowed.test(way))
                .filter(way -> way.when().has(one) && stay[way.next()].has(one))
                .findFirst()
                .orElseThrow();
    }
}
