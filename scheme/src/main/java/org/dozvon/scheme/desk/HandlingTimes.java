package org.dozvon.scheme.desk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;

/// How long the last talks of a queue kept people, each with its wrap-up.
final class HandlingTimes {
    private static final int REMEMBERED = 20;
    private static final int ENOUGH = 3;

    private final ArrayDeque<Duration> last = new ArrayDeque<>();
    private Duration sum = Duration.ZERO;

    void add(Duration handled) {
        last.addLast(handled);
        sum = sum.plus(handled);
        if (last.size() > REMEMBERED) {
            sum = sum.minus(last.removeFirst());
        }
    }

    /// By Little's law; empty when too little is known.
    Optional<Duration> expectedWait(int position, long agents) {
        return last.size() < ENOUGH || agents == 0
                ? Optional.empty()
                : Optional.of(sum.multipliedBy(position).dividedBy(last.size() * agents));
    }
}
