package org.dozvon.scheme.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The public holidays of countries, for the years that the product knows: what the law fixes beforehand
/// is worked out, what a government decides year by year is data with its source.
public final class Holidays {
    public static final int FIRST_YEAR = 2025;
    public static final int LAST_YEAR = 2027;

    private Holidays() {}

    /// A day off, a working day that ends an hour earlier, or a day of the weekend that is worked.
    public record PublicDay(LocalDate date, String name, Kind kind) {}

    public enum Kind {
        OFF,
        SHORTENED,
        WORKED
    }

    /// Of the years that are known, in their order.
    public static List<PublicDay> of(Country country) {
        var days = new ArrayList<PublicDay>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            days.addAll(of(country, year));
        }
        return List.copyOf(days);
    }

    /// Empty for a year that is not known.
    public static List<PublicDay> of(Country country, int year) {
        var days = switch (country) {
            case RUSSIA -> RussianCalendar.of(year);
            case BELARUS, KAZAKHSTAN, UNITED_KINGDOM, GERMANY, UNITED_STATES -> HolidayLaw.of(country, year);
        };
        return days.stream().sorted(Comparator.comparing(PublicDay::date)).toList();
    }

    /// The same as days of a calendar with these weekly hours: a shortened day ends an hour earlier than
    /// that weekday, a worked one has the hours of a Monday.
    public static List<Calendar.SpecialDay> days(Country country, List<Calendar.Interval> week) {
        return of(country).stream().map(day -> special(day, week)).toList();
    }

    private static Calendar.SpecialDay special(PublicDay day, List<Calendar.Interval> week) {
        return switch (day.kind()) {
            case OFF -> new Calendar.SpecialDay(day.date(), day.name(), List.of());
            case SHORTENED ->
                new Calendar.SpecialDay(
                        day.date(),
                        day.name(),
                        PublicHours.shortened(week, day.date().getDayOfWeek()));
            case WORKED -> new Calendar.SpecialDay(day.date(), day.name(), PublicHours.of(week, DayOfWeek.MONDAY));
        };
    }
}
