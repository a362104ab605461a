package org.dozvon.web.calendar;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.web.page.Choice;

/// Weekdays and times of day, as a form shows them.
record Week(Locale locale) {
    private static final int MINUTES_OF_DAY = 24 * 60;

    List<Choice> choices(Set<DayOfWeek> chosen) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Choice(day.name(), name(day), chosen.contains(day)))
                .toList();
    }

    /// "пн–пт 09:00–18:00", "Sat 10:00–15:00".
    String line(Calendar.Interval interval) {
        return days(interval.weekdays()) + " " + clock(interval.fromMinute()) + "–" + clock(interval.toMinute());
    }

    private String days(Set<DayOfWeek> days) {
        var sorted = days.stream().sorted().toList();
        var unbroken = sorted.size() > 2
                && sorted.getLast().getValue() - sorted.getFirst().getValue() == sorted.size() - 1;
        return unbroken
                ? name(sorted.getFirst()) + "–" + name(sorted.getLast())
                : String.join(", ", sorted.stream().map(this::name).toList());
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, locale);
    }

    /// Midnight at the end of a day is written 00:00, as people do.
    static String clock(int minute) {
        return "%02d:%02d".formatted(minute % MINUTES_OF_DAY / 60, minute % 60);
    }

    static int minute(String clock, boolean end) {
        var parts = clock.split(":");
        var minute = Integer.parseInt(parts[0]) * 60 + Integer.parseInt(parts[1]);
        return end && minute == 0 ? MINUTES_OF_DAY : minute;
    }
}
