package org.dozvon.bench.invite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Milliseconds from INVITE to 200, one for each call that was answered.
record Waits(List<Double> sorted) {
    Waits {
        var copy = new ArrayList<>(sorted);
        Collections.sort(copy);
        sorted = List.copyOf(copy);
    }

    static Waits together(List<Waits> rounds) {
        return new Waits(rounds.stream().flatMap(round -> round.sorted.stream()).toList());
    }

    int calls() {
        return sorted.size();
    }

    /// @param share for instance 0.99
    double quantile(double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }
}
