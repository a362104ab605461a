package org.dozvon.scheme.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dozvon.scheme.Draw;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CalendarId;
import org.junit.jupiter.api.Test;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dozvon.scheme.Draw.calendar;
import static org.dozvon.scheme.Draw.holiday;
import static org.dozvon.scheme.Draw.interval;
import static org.dozvon.scheme.run.OpeningHours.CLOSED;
import static org.dozvon.scheme.run.OpeningHours.HOLIDAY;

class OpeningHoursTest {
    private static final Calendar OFFICE = Draw.office();

    @Test
    void theFirstIntervalThatHoldsWins() {
        var hours = moscow(calendar(
                "c",
                List.of(
                        interval("lunch", EnumSet.allOf(java.time.DayOfWeek.class), 780, 840),
                        interval("work", Draw.WORKDAYS, 540, 1080))));

        assertThat(hours.at(in("Europe/Moscow", "2026-11-23T13:00"))).isZero();
        assertThat(hours.at(in("Europe/Moscow", "2026-11-23T14:00"))).isEqualTo(1);
        assertThat(hours.at(in("Europe/Moscow", "2026-11-22T14:00"))).isEqualTo(CLOSED);
    }

    @Test
    void anIntervalHoldsFromItsFirstMinuteUntilBeforeItsLast() {
        var hours = moscow(OFFICE);

        assertThat(hours.at(in("Europe/Moscow", "2026-11-23T08:59:59"))).isEqualTo(CLOSED);
        assertThat(hours.at(in("Europe/Moscow", "2026-11-23T09:00"))).isZero();
        assertThat(hours.at(in("Europe/Moscow", "2026-11-23T17:59:59"))).isZero();
        assertThat(hours.at(in("Europe/Moscow", "2026-11-23T18:00"))).isEqualTo(CLOSED);
        assertThat(hours.at(in("Europe/Moscow", "2026-11-28T10:00"))).isEqualTo(1);
    }

    @Test
    void aSpecialDayOverridesTheWeek() {
        var hours = moscow(OFFICE);

        assertThat(hours.at(in("Europe/Moscow", "2026-12-31T12:00"))).isEqualTo(HOLIDAY);
        assertThat(hours.at(in("Europe/Moscow", "2026-12-30T11:59"))).isZero();
        assertThat(hours.at(in("Europe/Moscow", "2026-12-30T12:00"))).isEqualTo(CLOSED);
    }

    @Test
    void aNightBelongsToTheDayOnWhichItStarts() {
        var hours = moscow(calendar("c", List.of(interval("night", Set.of(FRIDAY), 1320, 360))));

        assertThat(hours.at(in("Europe/Moscow", "2026-11-27T22:00"))).isZero();
        assertThat(hours.at(in("Europe/Moscow", "2026-11-28T05:59"))).isZero();
        assertThat(hours.at(in("Europe/Moscow", "2026-11-28T06:00"))).isEqualTo(CLOSED);
        assertThat(hours.at(in("Europe/Moscow", "2026-11-28T22:00"))).isEqualTo(CLOSED);
        assertThat(hours.at(in("Europe/Moscow", "2026-11-27T05:00"))).isEqualTo(CLOSED);
    }

    @Test
    void aNightFromSundayRunsIntoMonday() {
        var hours = moscow(calendar("c", List.of(interval("night", Set.of(SUNDAY), 1320, 360))));

        assertThat(hours.at(in("Europe/Moscow", "2026-11-23T03:00"))).isZero();
    }

    @Test
    void aHolidayTakesAwayTheNightThatWouldStartOnIt() {
        var hours = moscow(calendar(
                "c",
                List.of(interval("night", EnumSet.allOf(java.time.DayOfWeek.class), 1320, 360)),
                holiday("2026-12-31")));

        assertThat(hours.at(in("Europe/Moscow", "2026-12-31T03:00"))).isEqualTo(HOLIDAY);
        assertThat(hours.at(in("Europe/Moscow", "2026-12-31T23:00"))).isEqualTo(HOLIDAY);
        assertThat(hours.at(in("Europe/Moscow", "2027-01-01T03:00"))).isEqualTo(CLOSED);
        assertThat(hours.at(in("Europe/Moscow", "2027-01-01T23:00"))).isZero();
    }

    @Test
    void hoursOfASpecialDayMayRunOverMidnight() {
        var party = new Calendar.SpecialDay(
                LocalDate.parse("2026-12-30"), "Party", List.of(new Calendar.Hours("work", 1080, 120)));
        var hours = moscow(calendar("c", List.of(interval("work", Set.of(MONDAY), 540, 1080)), party));

        assertThat(hours.at(in("Europe/Moscow", "2026-12-30T19:00"))).isZero();
        assertThat(hours.at(in("Europe/Moscow", "2026-12-31T01:59"))).isZero();
        assertThat(hours.at(in("Europe/Moscow", "2026-12-31T02:00"))).isEqualTo(CLOSED);
    }

    @Test
    void fromMidnightToMidnightIsTheWholeDay() {
        var hours = moscow(calendar("c", List.of(interval("day", Set.of(SATURDAY), 0, 1440))));

        assertThat(hours.at(in("Europe/Moscow", "2026-11-28T00:00"))).isZero();
        assertThat(hours.at(in("Europe/Moscow", "2026-11-28T23:59:59"))).isZero();
        assertThat(hours.at(in("Europe/Moscow", "2026-11-29T00:00"))).isEqualTo(CLOSED);
    }

    @Test
    void aCalendarOfItsOwnZoneKeepsToIt() {
        var calendar = new Calendar(
                new CalendarId("c"),
                "Far east",
                "Asia/Vladivostok",
                List.of(interval("work", Draw.WORKDAYS, 540, 1080)),
                List.of());
        var hours = OpeningHours.of(calendar, "Europe/Moscow");

        assertThat(hours.at(in("Asia/Vladivostok", "2026-11-23T09:30"))).isZero();
        assertThat(hours.at(in("Europe/Moscow", "2026-11-23T12:00"))).isEqualTo(CLOSED);
    }

    @Test
    void theHourThatLondonSkipsNeverComes() {
        // Given: 2026-03-29 the clocks go from 00:59:59 to 02:00.
        var hours = london(interval("skipped", Set.of(SUNDAY), 60, 120), interval("after", Set.of(SUNDAY), 120, 180));

        // Then
        assertThat(hours.at(Instant.parse("2026-03-29T00:59:59Z"))).isEqualTo(CLOSED);
        assertThat(hours.at(Instant.parse("2026-03-29T01:00:00Z"))).isEqualTo(1);
        assertThat(hours.at(Instant.parse("2026-03-29T02:00:00Z"))).isEqualTo(CLOSED);
    }

    @Test
    void theHourThatLondonRepeatsHoldsTwice() {
        // Given: 2026-10-25 the clocks go from 01:59:59 back to 01:00.
        var hours = london(interval("repeated", Set.of(SUNDAY), 60, 120));

        // Then
        assertThat(hours.at(Instant.parse("2026-10-25T00:30:00Z"))).isZero();
        assertThat(hours.at(Instant.parse("2026-10-25T01:30:00Z"))).isZero();
        assertThat(hours.at(Instant.parse("2026-10-25T02:00:00Z"))).isEqualTo(CLOSED);
    }

    @Test
    void moscowKeepsToTheOffsetsOfItsPast() {
        // Given: +04 all year from 2011-03-27 to 2014-10-26, +03 since; the gap and the overlap stood at 02:00.
        var nine =
                moscow(calendar("c", List.of(interval("work", EnumSet.allOf(java.time.DayOfWeek.class), 540, 1080))));
        var two = moscow(calendar("c", List.of(interval("night", Set.of(SUNDAY), 120, 180))));
        var one = moscow(calendar("c", List.of(interval("night", Set.of(SUNDAY), 60, 120))));

        // Then
        assertThat(nine.at(Instant.parse("2012-06-04T05:00:00Z"))).isZero();
        assertThat(nine.at(Instant.parse("2012-06-04T14:00:00Z"))).isEqualTo(CLOSED);
        assertThat(nine.at(Instant.parse("2015-06-04T05:59:59Z"))).isEqualTo(CLOSED);
        assertThat(nine.at(Instant.parse("2015-06-04T06:00:00Z"))).isZero();
        assertThat(two.at(Instant.parse("2011-03-26T23:00:00Z"))).isEqualTo(CLOSED);
        assertThat(one.at(Instant.parse("2014-10-25T21:30:00Z"))).isZero();
        assertThat(one.at(Instant.parse("2014-10-25T22:30:00Z"))).isZero();
        assertThat(one.at(Instant.parse("2014-10-25T23:00:00Z"))).isEqualTo(CLOSED);
    }

    @Test
    void agreesWithLocalTimeThroughAWholeYear() {
        // Given
        var hours = london(interval("work", Draw.WORKDAYS, 540, 1080));
        var zone = ZoneId.of("Europe/London");

        // When each quarter of an hour of 2026
        for (var at = Instant.parse("2026-01-01T00:00:00Z");
                at.isBefore(Instant.parse("2027-01-01T00:00:00Z"));
                at = at.plusSeconds(900)) {
            var local = at.atZone(zone);
            var open = Draw.WORKDAYS.contains(local.getDayOfWeek()) && local.getHour() >= 9 && local.getHour() < 18;

            // Then
            assertThat(hours.at(at)).as("%s", local).isEqualTo(open ? 0 : CLOSED);
        }
    }

    private static OpeningHours moscow(Calendar calendar) {
        return OpeningHours.of(calendar, "Europe/Moscow");
    }

    private static OpeningHours london(Calendar.Interval... intervals) {
        return OpeningHours.of(calendar("c", List.of(intervals)), "Europe/London");
    }

    private static Instant in(String zone, String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(zone)).toInstant();
    }
}
