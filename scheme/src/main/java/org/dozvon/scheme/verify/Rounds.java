package org.dozvon.scheme.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;

/// The circles of a drawing as a call meets them that walks it from its entry: steps that lead to each other are one
/// group, and in it a way leads back when it leads to where the call must have been already.
final class Rounds {
    private final IntFunction<int[]> next;
    private final int entry;
    private final int[] group;
    private final BitSet[] back;
    private final BitSet tangled = new BitSet();
    private final List<List<Integer>> groups = new ArrayList<>();

    /// @param next where a step leads to
    Rounds(int steps, int entry, IntFunction<int[]> next) {
        this.next = next;
        this.entry = entry;
        group = new Groups(steps, next).groups();
        back = new BitSet[steps];
        for (int step = 0; step < steps; step++) {
            back[step] = new BitSet();
            groups.add(new ArrayList<>());
        }
        var walk = new Walk(steps);
        walk.from(entry);
        // Deepest first, as groups are found; read from the end, each stands before those that it leads to.
        walk.order.reversed().forEach(step -> groups.get(group[step]).add(step));
        findTangles(steps);
    }

    /// Goes down each way once; a way to a step that it has not come back from yet is one that leads back.
    private final class Walk {
        private final BitSet seen;
        private final BitSet open;
        private final List<Integer> order = new ArrayList<>();

        Walk(int steps) {
            seen = new BitSet(steps);
            open = new BitSet(steps);
        }

        void from(int step) {
            seen.set(step);
            open.set(step);
            for (var other : next.apply(step)) {
                if (open.get(other)) {
                    back[step].set(other);
                } else if (!seen.get(other)) {
                    from(other);
                }
            }
            open.clear(step);
            order.add(step);
        }
    }

    private void findTangles(int steps) {
        for (int step = 0; step < steps; step++) {
            for (int to = back[step].nextSetBit(0); to >= 0; to = back[step].nextSetBit(to + 1)) {
                if (to != step && comesPast(to, step)) {
                    tangled.set(group[step]);
                }
            }
        }
    }

    /// Whether a call can come to a step without having been at that other one.
    private boolean comesPast(int other, int step) {
        if (other == entry) {
            return false;
        }
        var seen = new BitSet();
        var open = new ArrayList<>(List.of(entry));
        seen.set(entry);
        while (!open.isEmpty()) {
            for (var further : next.apply(open.removeLast())) {
                if (further != other && !seen.get(further)) {
                    seen.set(further);
                    open.add(further);
                }
            }
        }
        return seen.get(step);
    }

    /// Each stands before those that it leads to; so do the steps of a group, but for the ways that lead back.
    List<List<Integer>> groups() {
        return groups.reversed();
    }

    /// A group that is entered at several of its steps: what leads back in it depends on where a call came in.
    boolean isTangled(List<Integer> one) {
        return !one.isEmpty() && tangled.get(group[one.getFirst()]);
    }

    boolean isWithin(int step, int to) {
        return group[step] == group[to];
    }

    boolean leadsBack(int step, int to) {
        return back[step].get(to);
    }
}
