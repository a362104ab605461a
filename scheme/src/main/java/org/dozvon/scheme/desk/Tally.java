package org.dozvon.scheme.desk;

import java.time.Duration;
import java.time.Instant;

/// Counts the customers of one queue who came today, as things happen.
final class Tally {
    private static final Duration IN_TIME = Duration.ofSeconds(20);
    private static final Duration SOON = Duration.ofSeconds(5);

    private static final DayCount OFFERED = new DayCount(1, 0, 0, 0, 0, 0, 0, 0);
    private static final DayCount NOT_OFFERED = new DayCount(-1, 0, 0, 0, 0, 0, 0, 0);
    private static final DayCount ANSWERED_IN_TIME = new DayCount(0, 1, 1, 0, 0, 0, 0, 0);
    private static final DayCount ANSWERED = new DayCount(0, 1, 0, 0, 0, 0, 0, 0);
    private static final DayCount ABANDONED_SOON = new DayCount(0, 0, 0, 1, 1, 0, 0, 0);
    private static final DayCount ABANDONED = new DayCount(0, 0, 0, 1, 0, 0, 0, 0);
    private static final DayCount OVERFLOWED = new DayCount(0, 0, 0, 0, 0, 1, 0, 0);
    private static final DayCount REDIRECTED = new DayCount(0, 0, 0, 0, 0, 0, 1, 0);
    private static final DayCount REFUSED = new DayCount(0, 0, 0, 0, 0, 0, 0, 1);

    private final DeskClock clock;
    private DayCount today = DayCount.NONE;

    Tally(DeskClock clock) {
        this.clock = clock;
    }

    DayCount today() {
        return today;
    }

    void begins() {
        today = DayCount.NONE;
    }

    void entered(Caller caller) {
        count(caller, OFFERED);
    }

    void refused(Caller caller) {
        count(caller, REFUSED);
    }

    void answered(Caller caller, Instant at) {
        count(caller, within(IN_TIME, caller, at) ? ANSWERED_IN_TIME : ANSWERED);
    }

    void left(Caller caller, Departure how) {
        count(
                caller,
                switch (how) {
                    case HUNG_UP -> within(SOON, caller, clock.now()) ? ABANDONED_SOON : ABANDONED;
                    case REDIRECTED -> REDIRECTED;
                    case HANDED_OVER -> NOT_OFFERED;
                });
    }

    void overflowed(Caller caller) {
        count(caller, OVERFLOWED);
    }

    private void count(Caller caller, DayCount one) {
        if (!caller.ticket().inside() && !caller.arrived().isBefore(clock.dayBegan())) {
            today = today.plus(one);
        }
    }

    private static boolean within(Duration wait, Caller caller, Instant at) {
        return !caller.arrived().plus(wait).isBefore(at);
    }
}
