package org.dozvon.scheme.words;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.Tenant;

/// The hours of an interval as people write them: пн–пт 09:00–18:00, сб 10:00–15:00.
final class Hours {
    private final Tenant tenant;
    private final Voice voice;

    Hours(Tenant tenant, Voice voice) {
        this.tenant = tenant;
        this.voice = voice;
    }

    /// All rows of that name; empty when the calendar has none.
    String of(CalendarId calendar, String interval) {
        return tenant.calendars().stream()
                .filter(kept -> kept.id().equals(calendar))
                .flatMap(kept -> kept.intervals().stream())
                .filter(row -> row.name().equals(interval))
                .map(this::row)
                .collect(Collectors.joining(", "));
    }

    private String row(Calendar.Interval row) {
        return days(row.weekdays()) + " " + time(row.fromMinute()) + "–" + time(row.toMinute());
    }

    private static String time(int minute) {
        var hour = minute / 60;
        var rest = minute % 60;
        return (hour < 10 ? "0" : "") + hour + (rest < 10 ? ":0" : ":") + rest;
    }

    /// Three days or more in a row become a range.
    private String days(Set<DayOfWeek> days) {
        var parts = new ArrayList<String>();
        var run = new ArrayList<DayOfWeek>();
        for (var day : DayOfWeek.values()) {
            if (days.contains(day)) {
                run.add(day);
            } else {
                flush(run, parts);
            }
        }
        flush(run, parts);
        return String.join(", ", parts);
    }

    private void flush(List<DayOfWeek> run, List<String> parts) {
        if (run.size() > 2) {
            parts.add(voice.weekday(run.getFirst()) + "–" + voice.weekday(run.getLast()));
        } else {
            run.forEach(day -> parts.add(voice.weekday(day)));
        }
        run.clear();
    }
}
