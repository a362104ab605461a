package org.dozvon.scheme.desk;

import java.time.Duration;
import java.time.Instant;

/// The desk's own time never goes back: when the host's clock is set back, waits go on from where they were, and
/// what is told of times is told in the host's new time.
final class DeskClock {
    /// Threads tell their times in a slightly other order than they took them.
    private static final Duration JITTER = Duration.ofSeconds(2);

    private Instant now = Instant.EPOCH;
    private Instant countedSince = Instant.EPOCH;
    private Instant dayBegan = Instant.MIN;
    private Duration ahead = Duration.ZERO;

    void advance(Instant host) {
        if (inward(host).isBefore(now.minus(JITTER))) {
            ahead = Duration.between(host, now);
        }
        now = later(now, inward(host));
        countedSince = countedSince.equals(Instant.EPOCH) ? now : countedSince;
    }

    Instant now() {
        return now;
    }

    void dayBegan(Instant at) {
        dayBegan = at;
        countedSince = later(countedSince, at);
    }

    Instant dayBegan() {
        return dayBegan;
    }

    /// When the day began, or this desk, whichever came later.
    Instant countedSince() {
        return countedSince;
    }

    Instant in(Duration wait) {
        return now.plus(wait);
    }

    Instant inward(Instant host) {
        return host.plus(ahead);
    }

    Instant outward(Instant own) {
        return own.minus(ahead);
    }

    static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
