package org.dozvon.scheme.model;

import java.time.DayOfWeek;
import java.util.List;

/// The hours of a weekday, as a special day has them.
final class PublicHours {
    private static final int DAY_MINUTES = 24 * 60;
    private static final int HOUR = 60;

    private PublicHours() {}

    static List<Calendar.Hours> of(List<Calendar.Interval> week, DayOfWeek weekday) {
        return week.stream()
                .filter(interval -> interval.weekdays().contains(weekday))
                .map(interval -> new Calendar.Hours(interval.name(), interval.fromMinute(), interval.toMinute()))
                .toList();
    }

    /// An hour less at the end of the working day. Round the clock, over midnight, and what begins after
    /// the end stays: it is no working day that could be shortened.
    static List<Calendar.Hours> shortened(List<Calendar.Interval> week, DayOfWeek weekday) {
        var hours = of(week, weekday);
        var last = hours.stream()
                .filter(PublicHours::endsToday)
                .mapToInt(Calendar.Hours::toMinute)
                .max()
                .orElse(0);
        return hours.stream()
                .map(one -> endsToday(one) && one.toMinute() == last && one.fromMinute() < last - HOUR
                        ? new Calendar.Hours(one.interval(), one.fromMinute(), last - HOUR)
                        : one)
                .toList();
    }

    private static boolean endsToday(Calendar.Hours hours) {
        return hours.toMinute() > hours.fromMinute() && hours.toMinute() < DAY_MINUTES;
    }
}
