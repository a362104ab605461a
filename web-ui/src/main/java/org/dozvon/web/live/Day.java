package org.dozvon.web.live;

import java.util.List;
import org.dozvon.web.client.LiveBoard;

/// How a queue's day, or all queues' day, went so far.
///
/// @param ended of those who came, whose wait is over; who left within five seconds is left out
record Day(int offered, int ended, int inTime, int abandoned, int refused) {
    /// Below that a share says more about chance than about service.
    private static final int ENOUGH = 5;
    private static final int LOW_PERCENT = 60;

    static Day of(LiveBoard.OfQueue queue, long waiting) {
        return new Day(
                queue.offered(),
                (int) Math.max(0, queue.offered() - waiting - queue.abandonedSoon()),
                queue.answeredInTime(),
                queue.abandoned(),
                queue.refused());
    }

    static Day sum(List<Day> days) {
        return days.stream()
                .reduce(
                        new Day(0, 0, 0, 0, 0),
                        (one, other) -> new Day(
                                one.offered + other.offered,
                                one.ended + other.ended,
                                one.inTime + other.inTime,
                                one.abandoned + other.abandoned,
                                one.refused + other.refused));
    }

    boolean hasLevel() {
        return ended > 0;
    }

    int level() {
        return Math.min(100, Math.round(100f * inTime / ended));
    }

    boolean isLow() {
        return ended >= ENOUGH && level() < LOW_PERCENT;
    }
}
