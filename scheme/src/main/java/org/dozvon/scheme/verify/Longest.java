package org.dozvon.scheme.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.dozvon.scheme.plan.PlanStep;
import org.jspecify.annotations.Nullable;

/// The longest that anything can last on the ways of one case through a scheme: waiting, or ringing unanswered. A
/// caller
/// may choose to go round each circle once; where nothing goes round by itself, that has an end.
final class Longest {
    private final Spread spread;
    private final int one;
    private final ToLongFunction<Way> lasts;
    private final Predicate<PlanStep> ends;
    private final Map<Integer, Through> schemes = new HashMap<>();

    /// @param lasts what a way adds
    /// @param ends  steps at which it is over
    Longest(Spread spread, int one, ToLongFunction<Way> lasts, Predicate<PlanStep> ends) {
        this.spread = spread;
        this.one = one;
        this.lasts = lasts;
        this.ends = ends;
    }

    /// @param last index of the step at which it is over, in its scheme
    record Path(long millis, List<Way> ways, int scheme, int last) {
        Path {
            ways = List.copyOf(ways);
        }
    }

    /// The longest path from a scheme's entry to an ending inside it, and to each of its ends.
    private record Through(@Nullable Path within, Map<String, Path> toEnds) {}

    /// An end of the scheme that the call began with is the end of the call.
    @Nullable
    Path of(int scheme) {
        var through = through(scheme);
        var longest = through.within();
        for (var path : through.toEnds().values()) {
            longest = longer(longest, path);
        }
        return longest;
    }

    private Through through(int scheme) {
        var known = schemes.get(scheme);
        if (known == null) {
            known = new Search(scheme).found();
            schemes.put(scheme, known);
        }
        return known;
    }

    /// A way on, with what lies within the step that it leaves.
    ///
    /// @param next a place, or [PlanStep#GOODBYE]
    private record Hop(int next, long millis, List<Way> ways) {}

    /// A place is a step, before or after the caller chose to go round once: twice a step's index, and one more after.
    private final class Search {
        private final int scheme;
        private final List<PlanStep> steps;
        private final int[] group;
        private final List<Integer> order = new ArrayList<>();
        private final boolean[] seen;
        private final long[] far;
        private final int[] before;
        private final @Nullable Hop[] by;

        Search(int scheme) {
            this.scheme = scheme;
            steps = spread.scheme(scheme).steps();
            group = new Groups(steps.size(), this::nextOfAny).groups();
            var places = steps.size() * 2;
            seen = new boolean[places];
            far = new long[places];
            before = new int[places];
            by = new Hop[places];
            Arrays.fill(far, -1);
            Arrays.fill(before, -1);
        }

        private int[] nextOfAny(int step) {
            return spread.ways(scheme, step).stream()
                    .filter(way -> way.next() != PlanStep.GOODBYE && way.when().has(one))
                    .mapToInt(Way::next)
                    .toArray();
        }

        Through found() {
            var entry = spread.scheme(scheme).entry() * 2;
            sort(entry);
            far[entry] = 0;
            order.reversed().forEach(this::relax);
            return new Through(within(), toEnds());
        }

        /// Deepest first, so that read from its end every place stands before those that it leads to.
        private void sort(int place) {
            seen[place] = true;
            hops(place).forEach(hop -> {
                if (hop.next() != PlanStep.GOODBYE && !seen[hop.next()]) {
                    sort(hop.next());
                }
            });
            order.add(place);
        }

        private void relax(int place) {
            for (var hop : hops(place)) {
                var next = hop.next();
                if (next != PlanStep.GOODBYE && far[place] + hop.millis() > far[next]) {
                    far[next] = far[place] + hop.millis();
                    before[next] = place;
                    by[next] = hop;
                }
            }
        }

        private List<Hop> hops(int place) {
            if (ends.test(step(place))) {
                return List.of();
            }
            return spread.ways(scheme, place / 2).stream()
                    .filter(way -> way.when().has(one) && !(goesBack(place / 2, way) && place % 2 == 1))
                    .map(way -> hop(place, way))
                    .toList();
        }

        private PlanStep step(int place) {
            return steps.get(place / 2);
        }

        /// Within a group every step leads to every other: a way on that a caller chooses there leads back in the end.
        private boolean goesBack(int step, Way way) {
            return way.taken() != Way.Taken.BY_ITSELF && isWithin(step, way);
        }

        private boolean isWithin(int step, Way way) {
            return way.next() != PlanStep.GOODBYE && group[step] == group[way.next()];
        }

        private int next(int place, Way way) {
            if (way.next() == PlanStep.GOODBYE) {
                return PlanStep.GOODBYE;
            }
            var goneBack = goesBack(place / 2, way) || (isWithin(place / 2, way) && place % 2 == 1);
            return way.next() * 2 + (goneBack ? 1 : 0);
        }

        private Hop hop(int place, Way way) {
            if (!(step(place) instanceof PlanStep.SubScheme sub)) {
                return new Hop(next(place, way), lasts.applyAsLong(way), List.of(way));
            }
            var inner = through(sub.scheme()).toEnds().get(way.exit());
            return inner == null
                    ? new Hop(next(place, way), 0, List.of())
                    : new Hop(next(place, way), inner.millis(), inner.ways());
        }

        private @Nullable Path within() {
            Path longest = null;
            for (int place = 0; place < far.length; place++) {
                if (far[place] >= 0) {
                    longest = longer(longest, endingAt(place));
                }
            }
            return longest;
        }

        private @Nullable Path endingAt(int place) {
            if (ends.test(step(place)) || step(place) instanceof PlanStep.Hangup) {
                return new Path(far[place], waysTo(place), scheme, place / 2);
            }
            Path longest = null;
            for (var hop : hops(place)) {
                if (hop.next() == PlanStep.GOODBYE) {
                    var ways = waysTo(place);
                    ways.addAll(hop.ways());
                    longest = longer(longest, new Path(far[place] + hop.millis(), ways, scheme, place / 2));
                }
            }
            return step(place) instanceof PlanStep.SubScheme sub ? longer(longest, inside(place, sub)) : longest;
        }

        private @Nullable Path inside(int place, PlanStep.SubScheme sub) {
            var inner = through(sub.scheme()).within();
            if (inner == null) {
                return null;
            }
            var ways = waysTo(place);
            ways.addAll(inner.ways());
            return new Path(far[place] + inner.millis(), ways, inner.scheme(), inner.last());
        }

        private Map<String, Path> toEnds() {
            var paths = new HashMap<String, Path>();
            for (int place = 0; place < far.length; place++) {
                if (far[place] >= 0 && step(place) instanceof PlanStep.End end) {
                    var path = new Path(far[place], waysTo(place), scheme, place / 2);
                    paths.merge(end.name(), path, (a, b) -> b.millis() > a.millis() ? b : a);
                }
            }
            return paths;
        }

        private List<Way> waysTo(int last) {
            var ways = new ArrayList<Way>();
            var place = last;
            for (var hop = by[place]; hop != null; hop = by[place]) {
                ways.addAll(0, hop.ways());
                place = before[place];
            }
            return ways;
        }
    }

    private static @Nullable Path longer(@Nullable Path first, @Nullable Path second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return second.millis() > first.millis() ? second : first;
    }
}
