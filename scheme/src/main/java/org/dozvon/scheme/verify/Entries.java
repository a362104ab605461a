package org.dozvon.scheme.verify;

import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dozvon.scheme.plan.PlanStep;

/// Which schemes are run from the one under proof, by which of its steps, in which mood, and by whom.
final class Entries {
    private final Scene scene;
    private final Map<Entry, Cases> entered = new LinkedHashMap<>();
    private final ArrayDeque<Entry> open = new ArrayDeque<>();

    private Entries(Scene scene) {
        this.scene = scene;
    }

    /// @param root the step of the scheme under proof that runs it, itself or through others
    record Entry(int root, int scheme, int mood) {}

    static Map<Entry, Cases> of(Scene scene) {
        var entries = new Entries(scene);
        entries.enter(scene.scheme(), scene.flood(), scene.world().all(), -1);
        while (!entries.open.isEmpty()) {
            var at = entries.open.pop();
            var flood = scene.spread().all(at.scheme(), at.mood());
            entries.enter(at.scheme(), flood, entries.entered.getOrDefault(at, Cases.NONE), at.root());
        }
        return entries.entered;
    }

    private void enter(int scheme, Flood flood, Cases cases, int root) {
        var steps = scene.spread().scheme(scheme).steps();
        for (int step = 0; step < steps.size(); step++) {
            if (steps.get(step) instanceof PlanStep.SubScheme sub) {
                for (int mood = 0; mood < Mood.COUNT; mood++) {
                    add(
                            new Entry(root < 0 ? step : root, sub.scheme(), mood),
                            flood.at(step, mood).and(cases));
                }
            }
        }
    }

    private void add(Entry entry, Cases come) {
        var known = entered.getOrDefault(entry, Cases.NONE);
        if (!come.without(known).isEmpty()) {
            entered.put(entry, known.or(come));
            open.add(entry);
        }
    }
}
