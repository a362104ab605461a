package org.dozvon.web.calendar;

import java.util.List;
import org.dozvon.web.page.Choice;

/// The form of a calendar, as typed.
public record CalendarFormView(
        String id,
        String name,
        List<IntervalRow> intervals,
        List<DayRow> days,
        List<Choice> countries,
        IntervalRow freshInterval,
        DayRow freshDay) {
    public boolean isNew() {
        return id.isEmpty();
    }

    public String deletePath() {
        return "/hours/" + id + "/delete";
    }

    /// @param key tells the fields of one row from another's
    public record IntervalRow(String key, String name, List<Choice> weekdays, String from, String to) {}

    /// A day with hours of its own; a day off when it has none.
    public record DayRow(String key, String date, String name, String interval, String from, String to) {}
}
