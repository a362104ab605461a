package org.dozvon.scheme.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.plan.PlanScheme;
import org.dozvon.scheme.plan.PlanStep;

/// Floods of all schemes that take part, each worked out once: where a case comes out of a scheme does not depend on
/// who ran it, so what is known of a scheme for all cases serves every step that runs it.
final class Spread {
    private final World world;
    private final Map<Integer, List<List<Way>>> ways = new HashMap<>();
    private final Map<Key, Flood> floods = new HashMap<>();

    Spread(World world) {
        this.world = world;
    }

    private record Key(int scheme, int mood, Way.Taken most) {}

    World world() {
        return world;
    }

    PlanScheme scheme(int index) {
        return world.plan().schemes().get(index);
    }

    PlanStep step(int scheme, int step) {
        return scheme(scheme).steps().get(step);
    }

    /// The ways on from a step; for a step that runs another scheme, its ends.
    List<Way> ways(int scheme, int step) {
        var known = ways.get(scheme);
        if (known == null) {
            known = allWays(scheme);
            ways.put(scheme, known);
        }
        return known.get(step);
    }

    private List<List<Way>> allWays(int scheme) {
        var drawn = scheme(scheme);
        var ofSteps = new Ways(world, world.tenant().schemes().get(scheme), drawn);
        var all = new java.util.ArrayList<List<Way>>();
        for (int step = 0; step < drawn.steps().size(); step++) {
            all.add(drawn.steps().get(step) instanceof PlanStep.SubScheme sub ? ends(sub) : ofSteps.of(step));
        }
        return all;
    }

    private List<Way> ends(PlanStep.SubScheme sub) {
        var ends = new java.util.ArrayList<Way>();
        for (int i = 0; i < sub.ends().size(); i++) {
            addEnd(ends, sub.scheme(), sub.ends().get(i), sub.next().get(i));
        }
        return List.copyOf(ends);
    }

    /// Each case leaves by the way that takes least of the caller's will.
    private void addEnd(List<Way> ends, int scheme, String name, int next) {
        var told = Cases.NONE;
        for (var taken : Way.Taken.values()) {
            var come = all(scheme, Mood.NONE, taken).atEnd(name);
            if (taken == Way.Taken.BY_ITSELF || !come.without(told).isEmpty()) {
                ends.add(end(name, next, come.without(told), taken));
            }
            told = told.or(come);
        }
    }

    private static Way end(String name, int next, Cases when, Way.Taken taken) {
        return new Way(name, next, when, taken, new Way.Deed.Nothing(), Mood.Change.SAME, 0);
    }

    /// Every case enters at once, and goes every way that it can.
    Flood all(int scheme, int mood) {
        return all(scheme, mood, Way.Taken.BY_CALLER);
    }

    /// @param most only ways that need no more than that
    Flood all(int scheme, int mood, Way.Taken most) {
        var key = new Key(scheme, mood, most);
        var known = floods.get(key);
        if (known == null) {
            known = Flood.of(this, scheme, mood, world.all(), most);
            floods.put(key, known);
        }
        return known;
    }

    /// One case for each way in which a call can go from this scheme's entry, as far as the case decides it.
    int[] typical(int scheme) {
        var parts = new java.util.ArrayList<>(List.of(world.all()));
        var seen = new java.util.TreeSet<Integer>();
        var open = new java.util.ArrayList<>(List.of(scheme));
        while (!open.isEmpty()) {
            int one = open.removeLast();
            if (seen.add(one)) {
                split(one, parts);
                scheme(one).steps().forEach(step -> {
                    if (step instanceof PlanStep.SubScheme sub) {
                        open.add(sub.scheme());
                    }
                });
            }
        }
        return parts.stream().mapToInt(Cases::first).toArray();
    }

    private void split(int scheme, List<Cases> parts) {
        var flood = all(scheme, Mood.NONE);
        for (int step = 0; step < scheme(scheme).steps().size(); step++) {
            var here = flood.at(step);
            ways(scheme, step).stream()
                    .map(way -> way.when().and(here))
                    .distinct()
                    .forEach(mask -> split(mask, parts));
        }
    }

    private static void split(Cases mask, List<Cases> parts) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            var within = parts.get(i).and(mask);
            var beyond = parts.get(i).without(mask);
            if (!within.isEmpty() && !beyond.isEmpty()) {
                parts.set(i, within);
                parts.add(beyond);
            }
        }
    }

    /// How many times a step was looked at, in all: what the work is counted by.
    int visited() {
        return floods.values().stream().mapToInt(Flood::visited).sum();
    }
}
