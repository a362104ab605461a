package org.dozvon.scheme.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Holidays that a law fixes by date, by weekday or by Easter. Days that a government moves year by year
/// are not known here (Belarus and Kazakhstan move some): an owner adds those to the calendar.
final class HolidayLaw {
    private HolidayLaw() {}

    static List<Holidays.PublicDay> of(Country country, int year) {
        return switch (country) {
            case UNITED_KINGDOM -> unitedKingdom(year);
            case GERMANY -> germany(year);
            case UNITED_STATES -> unitedStates(year);
            case BELARUS -> belarus(year);
            case KAZAKHSTAN -> kazakhstan(year);
            case RUSSIA -> RussianCalendar.of(year);
        };
    }

    /// Banking and Financial Dealings Act 1971: what falls on a weekend moves to the next weekday that is
    /// free.
    private static List<Holidays.PublicDay> unitedKingdom(int year) {
        var easter = western(year);
        var fixed = List.of(
                off(LocalDate.of(year, 1, 1), "New Year's Day"),
                off(LocalDate.of(year, 12, 25), "Christmas Day"),
                off(LocalDate.of(year, 12, 26), "Boxing Day"));
        var movable = List.of(
                off(easter.minusDays(2), "Good Friday"),
                off(easter.plusDays(1), "Easter Monday"),
                off(first(year, Month.MAY, DayOfWeek.MONDAY), "Early May bank holiday"),
                off(last(year, Month.MAY, DayOfWeek.MONDAY), "Spring bank holiday"),
                off(last(year, Month.AUGUST, DayOfWeek.MONDAY), "Summer bank holiday"));
        return Stream.concat(movable.stream(), substituted(fixed).stream()).toList();
    }

    /// The nine that hold in every federal state.
    private static List<Holidays.PublicDay> germany(int year) {
        var easter = western(year);
        return List.of(
                off(LocalDate.of(year, 1, 1), "Neujahr"),
                off(easter.minusDays(2), "Karfreitag"),
                off(easter.plusDays(1), "Ostermontag"),
                off(LocalDate.of(year, 5, 1), "Tag der Arbeit"),
                off(easter.plusDays(39), "Christi Himmelfahrt"),
                off(easter.plusDays(50), "Pfingstmontag"),
                off(LocalDate.of(year, 10, 3), "Tag der Deutschen Einheit"),
                off(LocalDate.of(year, 12, 25), "Erster Weihnachtstag"),
                off(LocalDate.of(year, 12, 26), "Zweiter Weihnachtstag"));
    }

    /// 5 U.S. Code § 6103: Saturday's holiday is kept on Friday, Sunday's on Monday.
    private static List<Holidays.PublicDay> unitedStates(int year) {
        return Stream.of(
                        off(LocalDate.of(year, 1, 1), "New Year's Day"),
                        off(nth(year, Month.JANUARY, DayOfWeek.MONDAY, 3), "Martin Luther King Jr. Day"),
                        off(nth(year, Month.FEBRUARY, DayOfWeek.MONDAY, 3), "Washington's Birthday"),
                        off(last(year, Month.MAY, DayOfWeek.MONDAY), "Memorial Day"),
                        off(LocalDate.of(year, 6, 19), "Juneteenth"),
                        off(LocalDate.of(year, 7, 4), "Independence Day"),
                        off(first(year, Month.SEPTEMBER, DayOfWeek.MONDAY), "Labor Day"),
                        off(nth(year, Month.OCTOBER, DayOfWeek.MONDAY, 2), "Columbus Day"),
                        off(LocalDate.of(year, 11, 11), "Veterans Day"),
                        off(nth(year, Month.NOVEMBER, DayOfWeek.THURSDAY, 4), "Thanksgiving Day"),
                        off(LocalDate.of(year, 12, 25), "Christmas Day"))
                .map(HolidayLaw::observed)
                .toList();
    }

    private static List<Holidays.PublicDay> belarus(int year) {
        return List.of(
                off(LocalDate.of(year, 1, 1), "Новый год"),
                off(LocalDate.of(year, 1, 2), "Новый год"),
                off(LocalDate.of(year, 1, 7), "Рождество Христово"),
                off(LocalDate.of(year, 3, 8), "День женщин"),
                off(orthodox(year).plusDays(9), "Радуница"),
                off(LocalDate.of(year, 5, 1), "Праздник труда"),
                off(LocalDate.of(year, 5, 9), "День Победы"),
                off(LocalDate.of(year, 7, 3), "День Независимости"),
                off(LocalDate.of(year, 11, 7), "День Октябрьской революции"),
                off(LocalDate.of(year, 12, 25), "Рождество Христово"));
    }

    /// A holiday (Christmas apart) on a weekend moves to the next working day.
    private static List<Holidays.PublicDay> kazakhstan(int year) {
        var moving = List.of(
                off(LocalDate.of(year, 1, 1), "Новый год"),
                off(LocalDate.of(year, 1, 2), "Новый год"),
                off(LocalDate.of(year, 3, 8), "Международный женский день"),
                off(LocalDate.of(year, 3, 21), "Наурыз мейрамы"),
                off(LocalDate.of(year, 3, 22), "Наурыз мейрамы"),
                off(LocalDate.of(year, 3, 23), "Наурыз мейрамы"),
                off(LocalDate.of(year, 5, 1), "Праздник единства народа Казахстана"),
                off(LocalDate.of(year, 5, 7), "День защитника Отечества"),
                off(LocalDate.of(year, 5, 9), "День Победы"),
                off(LocalDate.of(year, 7, 6), "День столицы"),
                off(LocalDate.of(year, 8, 30), "День Конституции"),
                off(LocalDate.of(year, 10, 25), "День Республики"),
                off(LocalDate.of(year, 12, 16), "День Независимости"));
        return Stream.concat(substituted(moving).stream(), Stream.of(off(LocalDate.of(year, 1, 7), "Рождество")))
                .toList();
    }

    /// The days themselves, and for each on a weekend the next weekday that no holiday has yet.
    private static List<Holidays.PublicDay> substituted(List<Holidays.PublicDay> days) {
        Set<LocalDate> taken =
                new HashSet<>(days.stream().map(Holidays.PublicDay::date).toList());
        Function<Holidays.PublicDay, Stream<Holidays.PublicDay>> withSubstitute = day -> {
            if (!isWeekend(day.date())) {
                return Stream.of(day);
            }
            var free = day.date();
            while (isWeekend(free) || taken.contains(free)) {
                free = free.plusDays(1);
            }
            taken.add(free);
            return Stream.of(day, off(free, day.name()));
        };
        return days.stream().flatMap(withSubstitute).toList();
    }

    private static Holidays.PublicDay observed(Holidays.PublicDay day) {
        return switch (day.date().getDayOfWeek()) {
            case SATURDAY -> off(day.date().minusDays(1), day.name());
            case SUNDAY -> off(day.date().plusDays(1), day.name());
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static LocalDate first(int year, Month month, DayOfWeek weekday) {
        return nth(year, month, weekday, 1);
    }

    private static LocalDate nth(int year, Month month, DayOfWeek weekday, int ordinal) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, weekday));
    }

    private static LocalDate last(int year, Month month, DayOfWeek weekday) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(weekday));
    }

    private static Holidays.PublicDay off(LocalDate date, String name) {
        return new Holidays.PublicDay(date, name, Holidays.Kind.OFF);
    }

    /// The Gregorian computus of Meeus, Jones and Butcher.
    private static LocalDate western(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int sunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * sunday) / 451;
        int sum = epact + sunday - 7 * late + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }

    /// The Julian computus of Meeus, 13 days on for this century and the last.
    private static LocalDate orthodox(int year) {
        int moon = (19 * (year % 19) + 15) % 30;
        int sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
        int sum = moon + sunday + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1).plusDays(13);
    }
}
