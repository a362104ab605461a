package org.dozvon.scheme.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.dozvon.scheme.plan.PlanStep;
import org.jspecify.annotations.Nullable;

/// The longest that anything can last on the ways of one case through a scheme: waiting, or ringing unanswered. A
/// caller may come back once within steps that lead to each other, so that none of them is passed more than twice;
/// where nothing goes round by itself, that has an end.
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
    record Path(Course course, int scheme, int last) {
        long millis() {
            return course.millis();
        }

        List<Way> ways() {
            return course.ways();
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
    /// @param next a step, or [PlanStep#GOODBYE]
    private record Hop(int next, Course course) {}

    private final class Search {
        private final int scheme;
        private final List<PlanStep> steps;
        private final List<List<Hop>> hops = new ArrayList<>();
        private final Rounds rounds;
        /// The longest course to each step by which the call has not come back within the step's group.
        private final @Nullable Course[] first;
        /// The longest by which it has.
        private final @Nullable Course[] again;

        Search(int scheme) {
            this.scheme = scheme;
            var drawn = spread.scheme(scheme);
            steps = drawn.steps();
            for (int step = 0; step < steps.size(); step++) {
                hops.add(hops(step));
            }
            rounds = new Rounds(steps.size(), drawn.entry(), this::next);
            first = new Course[steps.size()];
            again = new Course[steps.size()];
            first[drawn.entry()] = Course.NONE;
        }

        private List<Hop> hops(int step) {
            if (ends.test(steps.get(step))) {
                return List.of();
            }
            return spread.ways(scheme, step).stream()
                    .filter(way -> way.when().has(one))
                    .map(way -> hop(step, way))
                    .filter(Objects::nonNull)
                    .toList();
        }

        /// None by an end of another scheme that is reached only behind a step at which it is over.
        private @Nullable Hop hop(int step, Way way) {
            if (!(steps.get(step) instanceof PlanStep.SubScheme sub)) {
                return new Hop(way.next(), Course.NONE.then(way, lasts.applyAsLong(way)));
            }
            var inner = through(sub.scheme()).toEnds().get(way.exit());
            return inner == null ? null : new Hop(way.next(), inner.course());
        }

        private int[] next(int step) {
            return onwards(step).mapToInt(Hop::next).toArray();
        }

        Through found() {
            for (var group : rounds.groups()) {
                if (rounds.isTangled(group)) {
                    passTwice(group);
                } else {
                    goRound(group);
                }
            }
            return new Through(within(), toEnds());
        }

        private void goRound(List<Integer> group) {
            for (int step : group) {
                onwards(step).forEach(hop -> lead(first[step], hop, leadsBack(step, hop) ? again : first));
            }
            for (int step : group) {
                onwards(step)
                        .filter(hop -> !leadsBack(step, hop))
                        .forEach(hop -> lead(again[step], hop, isWithin(step, hop) ? again : first));
            }
        }

        private Stream<Hop> onwards(int step) {
            return hops.get(step).stream().filter(hop -> hop.next() != PlanStep.GOODBYE);
        }

        private boolean leadsBack(int step, Hop hop) {
            return rounds.leadsBack(step, hop.next());
        }

        private boolean isWithin(int step, Hop hop) {
            return rounds.isWithin(step, hop.next());
        }

        private void lead(@Nullable Course from, Hop hop, @Nullable Course[] to) {
            if (from != null) {
                to[hop.next()] = Course.longer(to[hop.next()], from.then(hop.course()));
            }
        }

        /// In which order does not matter then: a bound, and mostly no call that shows it.
        private void passTwice(List<Integer> group) {
            Course all = null;
            for (int step : group) {
                all = Course.longer(all, first[step]);
            }
            if (all == null) {
                return;
            }
            for (int step : group) {
                all = all.then(longest(step)).then(longest(step));
            }
            for (int step : group) {
                first[step] = all;
                onwards(step).filter(hop -> !isWithin(step, hop)).forEach(hop -> lead(first[step], hop, first));
            }
        }

        private Course longest(int step) {
            var longest = Course.NONE;
            for (var hop : hops.get(step)) {
                longest = Objects.requireNonNull(Course.longer(longest, hop.course()));
            }
            return longest;
        }

        private @Nullable Path within() {
            Path longest = null;
            for (int step = 0; step < steps.size(); step++) {
                var come = Course.longer(first[step], again[step]);
                longest = come == null ? longest : longer(longest, endingAt(step, come));
            }
            return longest;
        }

        private @Nullable Path endingAt(int step, Course come) {
            var here = steps.get(step);
            if (ends.test(here) || here instanceof PlanStep.Hangup) {
                return new Path(come, scheme, step);
            }
            Path longest = null;
            for (var hop : hops.get(step)) {
                if (hop.next() == PlanStep.GOODBYE) {
                    longest = longer(longest, new Path(come.then(hop.course()), scheme, step));
                }
            }
            return here instanceof PlanStep.SubScheme sub ? longer(longest, inside(come, sub)) : longest;
        }

        private @Nullable Path inside(Course come, PlanStep.SubScheme sub) {
            var inner = through(sub.scheme()).within();
            return inner == null ? null : new Path(come.then(inner.course()), inner.scheme(), inner.last());
        }

        private Map<String, Path> toEnds() {
            var paths = new HashMap<String, Path>();
            for (int step = 0; step < steps.size(); step++) {
                var come = Course.longer(first[step], again[step]);
                if (come != null && steps.get(step) instanceof PlanStep.End end) {
                    paths.merge(end.name(), new Path(come, scheme, step), Longest::longerOf);
                }
            }
            return paths;
        }
    }

    private static Path longerOf(Path first, Path second) {
        return second.millis() > first.millis() ? second : first;
    }

    private static @Nullable Path longer(@Nullable Path first, @Nullable Path second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return longerOf(first, second);
    }
}
