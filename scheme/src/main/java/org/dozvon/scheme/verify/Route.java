package org.dozvon.scheme.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.dozvon.scheme.plan.PlanStep;
import org.jspecify.annotations.Nullable;

/// The shortest way of one case from the entry of a scheme to what is looked for.
final class Route {
    /// Schemes that run each other many times over have more places than are worth a search for an example.
    private static final int SPOTS = 5_000;

    private final Spread spread;
    private final int one;
    private final Predicate<Way> allowed;
    private final Map<Spot, Leg> cameBy = new HashMap<>();
    private final ArrayDeque<Spot> open = new ArrayDeque<>();

    private Route(Spread spread, int one, Predicate<Way> allowed) {
        this.spread = spread;
        this.one = one;
        this.allowed = allowed;
    }

    /// @param from null at the entry
    private record Leg(@Nullable Spot from, @Nullable Way way) {}

    /// @param wanted the spot, and the way by which it is left; the way is null where a spot has none
    static Optional<List<Way>> find(
            Spread spread, int scheme, int one, Predicate<Way> allowed, BiPredicate<Spot, @Nullable Way> wanted) {
        return new Route(spread, one, allowed).from(scheme, wanted);
    }

    private Optional<List<Way>> from(int scheme, BiPredicate<Spot, @Nullable Way> wanted) {
        enter(new Spot(null, scheme, spread.scheme(scheme).entry(), Mood.NONE), new Leg(null, null));
        while (!open.isEmpty() && cameBy.size() < SPOTS) {
            var spot = open.pop();
            if (wanted.test(spot, null)) {
                return Optional.of(ways(spot));
            }
            var step = spread.step(spot.scheme(), spot.step());
            if (step instanceof PlanStep.End end) {
                leaveScheme(spot, end);
            } else {
                for (var way : spread.ways(spot.scheme(), spot.step())) {
                    if (way.when().has(one) && wanted.test(spot, way)) {
                        var ways = ways(spot);
                        ways.add(way);
                        return Optional.of(ways);
                    }
                }
                goOn(spot, step);
            }
        }
        return Optional.empty();
    }

    private void goOn(Spot spot, PlanStep step) {
        if (step instanceof PlanStep.SubScheme sub) {
            var entry = spread.scheme(sub.scheme()).entry();
            enter(new Spot(spot, sub.scheme(), entry, spot.mood()), new Leg(spot, null));
            return;
        }
        for (var way : spread.ways(spot.scheme(), spot.step())) {
            if (way.next() != PlanStep.GOODBYE && way.when().has(one) && allowed.test(way)) {
                enter(spot.moved(way.next(), way.mood().of(spot.mood())), new Leg(spot, way));
            }
        }
    }

    private void leaveScheme(Spot spot, PlanStep.End end) {
        var outer = spot.outer();
        if (outer != null && spread.step(outer.scheme(), outer.step()) instanceof PlanStep.SubScheme sub) {
            var index = sub.ends().indexOf(end.name());
            if (index >= 0 && sub.next().get(index) != PlanStep.GOODBYE) {
                enter(outer.moved(sub.next().get(index), spot.mood()), new Leg(spot, null));
            }
        }
    }

    private void enter(Spot spot, Leg leg) {
        if (cameBy.putIfAbsent(spot, leg) == null) {
            open.add(spot);
        }
    }

    private List<Way> ways(Spot last) {
        var ways = new ArrayList<Way>();
        for (var leg = cameBy.get(last); leg != null && leg.from() != null; leg = cameBy.get(leg.from())) {
            if (leg.way() != null) {
                ways.addFirst(leg.way());
            }
        }
        return ways;
    }
}
