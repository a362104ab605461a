package org.dozvon.scheme.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dozvon.scheme.Draw;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HolidaysTest {
    private static final List<Calendar.Interval> WEEK = List.of(Draw.interval("work", Draw.WORKDAYS, 540, 1080));

    @Test
    void russiasMovedDaysAreThoseOfItsDecrees() {
        assertThat(kind(Country.RUSSIA, "2026-01-09")).contains(Holidays.Kind.OFF);
        assertThat(kind(Country.RUSSIA, "2026-12-31")).contains(Holidays.Kind.OFF);
        assertThat(kind(Country.RUSSIA, "2025-11-01")).contains(Holidays.Kind.WORKED);
        assertThat(kind(Country.RUSSIA, "2026-11-05")).isEmpty();
    }

    @Test
    void aShortenedDayEndsAnHourEarlierAndAWorkedSaturdayIsLikeAMonday() {
        assertThat(hours("2026-11-03")).containsExactly(new Calendar.Hours("work", 540, 1020));
        assertThat(hours("2025-11-01")).containsExactly(new Calendar.Hours("work", 540, 1080));
        assertThat(hours("2026-11-04")).isEmpty();
    }

    @Test
    void easterAndSubstituteDaysAreWorkedOut() {
        assertThat(kind(Country.UNITED_KINGDOM, "2026-04-03")).contains(Holidays.Kind.OFF);
        assertThat(kind(Country.UNITED_KINGDOM, "2026-12-28")).contains(Holidays.Kind.OFF);
        assertThat(kind(Country.GERMANY, "2026-05-14")).contains(Holidays.Kind.OFF);
        assertThat(kind(Country.UNITED_STATES, "2026-07-03")).contains(Holidays.Kind.OFF);
        assertThat(kind(Country.UNITED_STATES, "2026-11-26")).contains(Holidays.Kind.OFF);
        assertThat(kind(Country.BELARUS, "2026-04-21")).contains(Holidays.Kind.OFF);
        assertThat(kind(Country.KAZAKHSTAN, "2026-03-24")).contains(Holidays.Kind.OFF);
    }

    @Test
    void noDayIsThereTwice() {
        for (var country : Country.values()) {
            assertThat(Holidays.of(country))
                    .extracting(Holidays.PublicDay::date)
                    .doesNotHaveDuplicates();
        }
    }

    private static Optional<Holidays.Kind> kind(Country country, String date) {
        return Holidays.of(country).stream()
                .filter(day -> day.date().equals(LocalDate.parse(date)))
                .map(Holidays.PublicDay::kind)
                .findFirst();
    }

    private static List<Calendar.Hours> hours(String date) {
        return Holidays.days(Country.RUSSIA, WEEK).stream()
                .filter(day -> day.date().equals(LocalDate.parse(date)))
                .findFirst()
                .orElseThrow()
                .hours();
    }
}
