package org.dozvon.scheme.verify;

import java.time.DayOfWeek;
import java.util.BitSet;
import java.util.List;
import org.dozvon.scheme.model.Calendar;

/// The rows of a calendar's week beside each other: of each, the minutes that it holds.
final class Week {
    private static final int DAY_MINUTES = 24 * 60;
    private static final int MINUTES = 7 * DAY_MINUTES;

    private final List<Calendar.Interval> rows;
    private final List<BitSet> minutes;

    Week(List<Calendar.Interval> rows) {
        this.rows = rows;
        minutes = rows.stream().map(Week::minutes).toList();
    }

    /// What runs over midnight on Sunday goes on at the week's beginning.
    private static BitSet minutes(Calendar.Interval row) {
        var minutes = new BitSet(2 * MINUTES);
        for (DayOfWeek day : row.weekdays()) {
            var midnight = (day.getValue() - 1) * DAY_MINUTES;
            var until = row.toMinute() <= row.fromMinute() ? row.toMinute() + DAY_MINUTES : row.toMinute();
            minutes.set(midnight + row.fromMinute(), midnight + until);
        }
        minutes.or(minutes.get(MINUTES, 2 * MINUTES));
        minutes.clear(MINUTES, 2 * MINUTES);
        return minutes;
    }

    /// One and the same exit, or a lunch break above the working day that it lies in.
    boolean isMeant(int upper, int lower) {
        if (rows.get(upper).name().equals(rows.get(lower).name())) {
            return true;
        }
        var beyond = (BitSet) minutes.get(upper).clone();
        beyond.andNot(minutes.get(lower));
        return beyond.isEmpty();
    }

    /// The first minute of the week in which both hold, or -1.
    int commonMinute(int first, int second) {
        var both = (BitSet) minutes.get(first).clone();
        both.and(minutes.get(second));
        return both.nextSetBit(0);
    }
}
