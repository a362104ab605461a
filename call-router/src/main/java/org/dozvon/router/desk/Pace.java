package org.dozvon.router.desk;

import java.time.Duration;
import java.time.Instant;

/// When those who watch a desk are told of it: soon after a change, at most five times a second, now and then without
/// one, and never while nobody watches.
final class Pace {
    private static final Duration BETWEEN_CHANGES = Duration.ofMillis(200);
    private static final Duration WITHOUT_CHANGE = Duration.ofSeconds(3);

    private Instant until = Instant.MIN;
    private Instant told = Instant.EPOCH;
    private boolean changed;

    void isWatchedUntil(Instant moment) {
        until = moment.isAfter(until) ? moment : until;
    }

    boolean isWatched(Instant now) {
        return until.isAfter(now);
    }

    void hasChanged() {
        changed = true;
    }

    void isTold(Instant now) {
        told = now;
        changed = false;
    }

    /// The next telling, or the end of the watching when that comes before.
    Instant due(Instant now) {
        var due = told.plus(changed ? BETWEEN_CHANGES : WITHOUT_CHANGE);
        var soonest = due.isBefore(now) ? now : due;
        return soonest.isBefore(until) ? soonest : until;
    }
}
