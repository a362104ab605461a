package org.dozvon.tenant.demo;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dozvon.scheme.model.Calendar.SpecialDay;

/// The days off of article 112 of the Labour Code of Russia. Days to which the government moves them each year are not
/// here: an owner adds those.
final class RussianHolidays {
    private static final List<Holiday> HOLIDAYS = holidays();

    private RussianHolidays() {}

    private record Holiday(MonthDay day, String name) {}

    static List<SpecialDay> ofYears(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .boxed()
                .flatMap(year -> HOLIDAYS.stream().map(holiday -> day(year, holiday)))
                .toList();
    }

    private static SpecialDay day(int year, Holiday holiday) {
        LocalDate date = holiday.day().atYear(year);
        return new SpecialDay(date, holiday.name(), List.of());
    }

    private static List<Holiday> holidays() {
        var holidays = new ArrayList<Holiday>();
        IntStream.rangeClosed(1, 8)
                .mapToObj(day -> new Holiday(MonthDay.of(1, day), "Новогодние каникулы"))
                .forEach(holidays::add);
        holidays.add(new Holiday(MonthDay.of(2, 23), "День защитника Отечества"));
        holidays.add(new Holiday(MonthDay.of(3, 8), "Международный женский день"));
        holidays.add(new Holiday(MonthDay.of(5, 1), "Праздник Весны и Труда"));
        holidays.add(new Holiday(MonthDay.of(5, 9), "День Победы"));
        holidays.add(new Holiday(MonthDay.of(6, 12), "День России"));
        holidays.add(new Holiday(MonthDay.of(11, 4), "День народного единства"));
        return List.copyOf(holidays);
    }
}
