package org.dozvon.scheme.verify;

import java.time.DayOfWeek;
import org.dozvon.scheme.model.Calendar;

/// Two rows of a calendar's week beside each other, minute by minute.
final class Week {
    private static final int DAYS = 7;
    private static final int DAY_MINUTES = 24 * 60;

    private Week() {}

    /// One and the same exit, or a lunch break above the working day that it lies in.
    static boolean isMeant(Calendar.Interval upper, Calendar.Interval lower) {
        if (upper.name().equals(lower.name())) {
            return true;
        }
        for (int minute = 0; minute < DAYS * DAY_MINUTES; minute++) {
            if (holds(upper, minute) && !holds(lower, minute)) {
                return false;
            }
        }
        return true;
    }

    /// The first minute of the week in which both hold, or -1.
    static int commonMinute(Calendar.Interval first, Calendar.Interval second) {
        for (int minute = 0; minute < DAYS * DAY_MINUTES; minute++) {
            if (holds(first, minute) && holds(second, minute)) {
                return minute;
            }
        }
        return -1;
    }

    private static boolean holds(Calendar.Interval row, int minuteOfWeek) {
        var day = minuteOfWeek / DAY_MINUTES;
        var minute = minuteOfWeek % DAY_MINUTES;
        var overMidnight = row.toMinute() <= row.fromMinute();
        var today = row.weekdays().contains(DayOfWeek.of(day + 1))
                && minute >= row.fromMinute()
                && (overMidnight || minute < row.toMinute());
        var yesterday = row.weekdays().contains(DayOfWeek.of((day + DAYS - 1) % DAYS + 1))
                && overMidnight
                && minute < row.toMinute();
        return today || yesterday;
    }
}
