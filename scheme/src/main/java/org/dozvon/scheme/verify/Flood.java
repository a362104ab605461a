package org.dozvon.scheme.verify;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dozvon.scheme.plan.PlanScheme;
import org.dozvon.scheme.plan.PlanStep;

/// Which cases come to which step of one scheme, and in which [Mood], when all cases enter it at once. A step is looked
/// at again only for cases that are new to it.
final class Flood {
    private final Cases[][] reached;
    private final Cases[][] waiting;
    private final Map<String, Cases[]> ends = new LinkedHashMap<>();
    private final ArrayDeque<Integer> open = new ArrayDeque<>();
    private int visited;

    private Flood(int steps) {
        reached = empty(steps);
        waiting = empty(steps);
    }

    private static Cases[][] empty(int steps) {
        var table = new Cases[steps][Mood.COUNT];
        Arrays.stream(table).forEach(row -> Arrays.fill(row, Cases.NONE));
        return table;
    }

    static Flood of(Spread spread, int scheme, int mood, Cases entering, Way.Taken most) {
        PlanScheme drawn = spread.scheme(scheme);
        var flood = new Flood(drawn.steps().size());
        flood.add(drawn.entry(), mood, entering);
        while (!flood.open.isEmpty()) {
            flood.visit(spread, scheme, most, flood.open.pop());
        }
        return flood;
    }

    private void add(int step, int mood, Cases cases) {
        var fresh = cases.without(reached[step][mood]);
        if (fresh.isEmpty()) {
            return;
        }
        reached[step][mood] = reached[step][mood].or(fresh);
        if (waiting[step][mood].isEmpty()) {
            open.add(step * Mood.COUNT + mood);
        }
        waiting[step][mood] = waiting[step][mood].or(fresh);
    }

    private void visit(Spread spread, int scheme, Way.Taken most, int place) {
        visited++;
        var step = place / Mood.COUNT;
        var mood = place % Mood.COUNT;
        var cases = waiting[step][mood];
        waiting[step][mood] = Cases.NONE;
        switch (spread.scheme(scheme).steps().get(step)) {
            case PlanStep.SubScheme sub -> through(spread, sub, mood, cases, most);
            case PlanStep.End end -> end(end.name(), mood, cases);
            default -> spread.ways(scheme, step).forEach(way -> along(way, mood, cases, most));
        }
    }

    private void along(Way way, int mood, Cases cases, Way.Taken most) {
        if (way.next() != PlanStep.GOODBYE && way.taken().needsNoMoreThan(most)) {
            add(way.next(), way.mood().of(mood), cases.and(way.when()));
        }
    }

    private void through(Spread spread, PlanStep.SubScheme sub, int mood, Cases cases, Way.Taken most) {
        var inner = spread.all(sub.scheme(), mood, most);
        for (int i = 0; i < sub.ends().size(); i++) {
            int next = sub.next().get(i);
            if (next != PlanStep.GOODBYE) {
                for (int after = 0; after < Mood.COUNT; after++) {
                    add(next, after, cases.and(inner.atEnd(sub.ends().get(i), after)));
                }
            }
        }
    }

    private void end(String name, int mood, Cases cases) {
        var byMood = ends.computeIfAbsent(name, _ -> {
            var none = new Cases[Mood.COUNT];
            Arrays.fill(none, Cases.NONE);
            return none;
        });
        byMood[mood] = byMood[mood].or(cases);
    }

    /// In whatever mood.
    Cases at(int step) {
        return Arrays.stream(reached[step]).reduce(Cases.NONE, Cases::or);
    }

    Cases at(int step, int mood) {
        return reached[step][mood];
    }

    /// Which of those who entered leave by that end, in that mood.
    Cases atEnd(String name, int mood) {
        var byMood = ends.get(name);
        return byMood == null ? Cases.NONE : byMood[mood];
    }

    /// In whatever mood.
    Cases atEnd(String name) {
        return Arrays.stream(ends.getOrDefault(name, new Cases[0])).reduce(Cases.NONE, Cases::or);
    }

    int visited() {
        return visited;
    }
}
