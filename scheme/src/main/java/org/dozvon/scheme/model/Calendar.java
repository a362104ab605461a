package org.dozvon.scheme.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// When a business is open. Times are wall-clock times in `zone`, or in the tenant's zone when that is
/// null; the first interval that holds a moment wins. A day in `days` overrides the week: no hours is a
/// holiday.
///
/// @param holidays whose public holidays are days off too, as far as [Holidays] knows them; a day in
///                 `days` goes before
public record Calendar(
        CalendarId id,
        String name,
        @Nullable String zone,
        List<Interval> intervals,
        List<SpecialDay> days,
        @Nullable Country holidays) {
    public Calendar {
        intervals = List.copyOf(intervals);
        days = List.copyOf(days);
    }

    /// Without a country's holidays.
    public Calendar(
            CalendarId id, String name, @Nullable String zone, List<Interval> intervals, List<SpecialDay> days) {
        this(id, name, zone, intervals, days, null);
    }

    /// A named stretch of the week, `from` until before `to`, in minutes since midnight (0 to 1440). `to`
    /// at or before `from` runs over midnight into the next day.
    public record Interval(String name, Set<DayOfWeek> weekdays, int fromMinute, int toMinute) {
        public Interval {
            weekdays = Copies.week(weekdays);
        }
    }

    /// A date with hours of its own; a holiday when it has none.
    public record SpecialDay(LocalDate date, String name, List<Hours> hours) {
        public SpecialDay {
            hours = List.copyOf(hours);
        }
    }

    /// The interval of that name is in force from `fromMinute` until before `toMinute` of the special day.
    public record Hours(String interval, int fromMinute, int toMinute) {}
}
