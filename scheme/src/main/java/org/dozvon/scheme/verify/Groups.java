package org.dozvon.scheme.verify;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.function.IntFunction;

/// Steps gathered so that two are in one group when each leads to the other (Tarjan's strongly connected components).
final class Groups {
    private final IntFunction<int[]> next;
    private final int[] group;
    private final int[] index;
    private final int[] low;
    private final ArrayDeque<Integer> path = new ArrayDeque<>();
    private int count;
    private int groups;

    Groups(int steps, IntFunction<int[]> next) {
        this.next = next;
        group = new int[steps];
        index = new int[steps];
        low = new int[steps];
        Arrays.fill(group, -1);
        for (int step = 0; step < steps; step++) {
            if (index[step] == 0) {
                visit(step);
            }
        }
    }

    private void visit(int step) {
        index[step] = ++count;
        low[step] = count;
        path.push(step);
        for (var other : next.apply(step)) {
            if (index[other] == 0) {
                visit(other);
                low[step] = Math.min(low[step], low[other]);
            } else if (group[other] < 0) {
                low[step] = Math.min(low[step], index[other]);
            }
        }
        if (low[step] == index[step]) {
            close(step);
        }
    }

    private void close(int first) {
        int step;
        do {
            step = path.pop();
            group[step] = groups;
        } while (step != first);
        groups++;
    }

    int[] groups() {
        return group;
    }
}
