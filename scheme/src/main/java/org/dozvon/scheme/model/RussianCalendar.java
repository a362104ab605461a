package org.dozvon.scheme.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// The production calendar of Russia for a working week of five days, as data: days off that are not
/// Saturdays or Sundays anyway, the working day before a holiday that is an hour shorter, and Saturdays
/// that are worked.
///
/// Sources: article 112 (holidays) and article 95 (shortened days) of the Labour Code of the Russian
/// Federation; the days moved by the government's decrees No. 1335 of 4 October 2024 (year 2025) and No.
/// 1466 of 24 September 2025 (year 2026). 2027 is by article 112 alone, which moves a holiday on a
/// weekend to the next working day: the decree that moves further days is not in it.
final class RussianCalendar {
    private static final String YEAR_2025 = """
            off 2025-01-01 2025-01-08 Новогодние каникулы
            off 2025-02-23 2025-02-23 День защитника Отечества
            off 2025-03-08 2025-03-08 Международный женский день
            off 2025-05-01 2025-05-02 Праздник Весны и Труда
            off 2025-05-08 2025-05-09 День Победы
            off 2025-06-12 2025-06-13 День России
            off 2025-11-03 2025-11-04 День народного единства
            off 2025-12-31 2025-12-31 Выходной перед Новым годом
            short 2025-03-07 2025-03-07 Сокращённый день
            short 2025-04-30 2025-04-30 Сокращённый день
            short 2025-06-11 2025-06-11 Сокращённый день
            work 2025-11-01 2025-11-01 Рабочая суббота
            """;

    private static final String YEAR_2026 = """
            off 2026-01-01 2026-01-09 Новогодние каникулы
            off 2026-02-23 2026-02-23 День защитника Отечества
            off 2026-03-08 2026-03-09 Международный женский день
            off 2026-05-01 2026-05-01 Праздник Весны и Труда
            off 2026-05-09 2026-05-09 День Победы
            off 2026-05-11 2026-05-11 День Победы
            off 2026-06-12 2026-06-12 День России
            off 2026-11-04 2026-11-04 День народного единства
            off 2026-12-31 2026-12-31 Выходной перед Новым годом
            short 2026-04-30 2026-04-30 Сокращённый день
            short 2026-05-08 2026-05-08 Сокращённый день
            short 2026-06-11 2026-06-11 Сокращённый день
            short 2026-11-03 2026-11-03 Сокращённый день
            """;

    private static final String YEAR_2027 = """
            off 2027-01-01 2027-01-08 Новогодние каникулы
            off 2027-02-23 2027-02-23 День защитника Отечества
            off 2027-03-08 2027-03-08 Международный женский день
            off 2027-05-01 2027-05-01 Праздник Весны и Труда
            off 2027-05-03 2027-05-03 Праздник Весны и Труда
            off 2027-05-09 2027-05-10 День Победы
            off 2027-06-12 2027-06-12 День России
            off 2027-06-14 2027-06-14 День России
            off 2027-11-04 2027-11-04 День народного единства
            short 2027-02-22 2027-02-22 Сокращённый день
            short 2027-04-30 2027-04-30 Сокращённый день
            short 2027-06-11 2027-06-11 Сокращённый день
            short 2027-11-03 2027-11-03 Сокращённый день
            short 2027-12-31 2027-12-31 Сокращённый день
            """;

    private RussianCalendar() {}

    static List<Holidays.PublicDay> of(int year) {
        var written = switch (year) {
            case 2025 -> YEAR_2025;
            case 2026 -> YEAR_2026;
            case 2027 -> YEAR_2027;
            default -> "";
        };
        return written.lines().flatMap(RussianCalendar::days).toList();
    }

    private static Stream<Holidays.PublicDay> days(String line) {
        var parts = line.split(" ", 4);
        var kind = switch (parts[0]) {
            case "off" -> Holidays.Kind.OFF;
            case "short" -> Holidays.Kind.SHORTENED;
            default -> Holidays.Kind.WORKED;
        };
        return LocalDate.parse(parts[1])
                .datesUntil(LocalDate.parse(parts[2]).plusDays(1))
                .map(date -> new Holidays.PublicDay(date, parts[3], kind));
    }
}
