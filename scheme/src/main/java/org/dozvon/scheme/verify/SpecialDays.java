package org.dozvon.scheme.verify;

import java.util.Optional;
import org.dozvon.scheme.model.Calendar;

/// What is odd about the hours of a day that has its own.
final class SpecialDays {
    private static final int DAY_MINUTES = 24 * 60;

    private final boolean worksAtNight;

    SpecialDays(Calendar calendar) {
        worksAtNight = calendar.intervals().stream().anyMatch(row -> row.toMinute() <= row.fromMinute());
    }

    /// Hours that end before they begin, in a company that never works over midnight.
    Optional<Calendar.Hours> runningOver(Calendar.SpecialDay day) {
        return worksAtNight
                ? Optional.empty()
                : day.hours().stream()
                        .filter(hours -> hours.toMinute() <= hours.fromMinute())
                        .findFirst();
    }

    /// The first minute at which two intervals hold though neither lies in the other: a lunch break within the
    /// day is meant.
    Optional<Integer> overlap(Calendar.SpecialDay day) {
        var all = day.hours();
        for (int lower = 1; lower < all.size(); lower++) {
            for (int upper = 0; upper < lower; upper++) {
                if (!isMeant(all.get(upper), all.get(lower))) {
                    var minute =
                            Math.max(all.get(upper).fromMinute(), all.get(lower).fromMinute());
                    if (holds(all.get(upper), minute) && holds(all.get(lower), minute)) {
                        return Optional.of(minute);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isMeant(Calendar.Hours upper, Calendar.Hours lower) {
        return upper.interval().equals(lower.interval())
                || (upper.fromMinute() >= lower.fromMinute() && until(upper) <= until(lower));
    }

    private static boolean holds(Calendar.Hours hours, int minute) {
        return minute >= hours.fromMinute() && minute < until(hours);
    }

    private static int until(Calendar.Hours hours) {
        return hours.toMinute() <= hours.fromMinute() ? DAY_MINUTES : hours.toMinute();
    }

    static String clock(Calendar.Hours hours) {
        return clock(hours.fromMinute()) + "–" + clock(hours.toMinute());
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
