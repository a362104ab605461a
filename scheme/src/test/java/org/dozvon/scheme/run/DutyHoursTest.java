package org.dozvon.scheme.run;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import org.dozvon.scheme.Draw;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CalendarId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DutyHoursTest {
    private static final int CALENDARS = 60;
    private static final Duration LOOKED_AT = Duration.ofDays(5);

    @Test
    void anOfficeOpensAndClosesByTheClockOnItsWall() {
        var hours = new DutyHours(List.of(OpeningHours.of(Draw.office(), "Europe/Moscow")));
        var noon = Instant.parse("2026-11-23T09:00:00Z");

        assertThat(hours.isOpen(noon)).isTrue();
        assertThat(hours.lastChange(noon)).contains(Instant.parse("2026-11-23T06:00:00Z"));
        assertThat(hours.nextChange(noon)).contains(Instant.parse("2026-11-23T15:00:00Z"));
        assertThat(hours.nextChange(Instant.parse("2026-11-23T15:00:00Z")))
                .contains(Instant.parse("2026-11-24T06:00:00Z"));
    }

    @Test
    void aHolidayIsNoDayOfWork() {
        var hours = new DutyHours(List.of(OpeningHours.of(Draw.office(), "Europe/Moscow")));
        var morning = Instant.parse("2026-12-31T07:00:00Z");

        assertThat(hours.isOpen(morning)).isFalse();
        assertThat(hours.lastChange(morning)).contains(Instant.parse("2026-12-30T09:00:00Z"));
    }

    @Test
    void whatNeverClosesNeverChanges() {
        var always = Draw.calendar("c", List.of(Draw.interval("always", EnumSet.allOf(DayOfWeek.class), 0, 1440)));
        var hours = new DutyHours(List.of(OpeningHours.of(always, "Europe/Berlin")));

        assertThat(hours.isOpen(Instant.parse("2026-03-29T01:00:00Z"))).isTrue();
        assertThat(hours.lastChange(Instant.parse("2026-03-29T01:00:00Z"))).isEmpty();
        assertThat(hours.nextChange(Instant.parse("2026-03-29T01:00:00Z"))).isEmpty();
    }

    /// Around both changes of the clock, with intervals over midnight and days of their own; minute by minute.
    @Test
    void changesAreWhereTheHoursTurn() {
        for (int seed = 0; seed < CALENDARS; seed++) {
            var draw = new SplittableRandom(seed);
            var change = Instant.parse(draw.nextBoolean() ? "2026-03-29T01:00:00Z" : "2026-10-25T01:00:00Z");
            var hours = new DutyHours(List.of(drawn(draw, change), drawn(draw, change)));
            var turns = turns(hours, change.minus(LOOKED_AT), change.plus(LOOKED_AT));
            for (int i = 0; i < 40; i++) {
                var moment = change.minus(Duration.ofDays(2)).plusSeconds(draw.nextInt(4 * 86_400));
                assertThat(hours.lastChange(moment).filter(at -> at.isAfter(change.minus(LOOKED_AT))))
                        .as("last before %s of %d", moment, seed)
                        .isEqualTo(
                                turns.stream().filter(at -> !at.isAfter(moment)).reduce((_, later) -> later));
                assertThat(hours.nextChange(moment).filter(at -> at.isBefore(change.plus(LOOKED_AT))))
                        .as("next after %s of %d", moment, seed)
                        .isEqualTo(
                                turns.stream().filter(at -> at.isAfter(moment)).findFirst());
            }
        }
    }

    private static List<Instant> turns(DutyHours hours, Instant from, Instant to) {
        var turns = new ArrayList<Instant>();
        for (var at = from.plusSeconds(60); at.isBefore(to); at = at.plusSeconds(60)) {
            if (hours.isOpen(at) != hours.isOpen(at.minusSeconds(60))) {
                turns.add(at);
            }
        }
        return turns;
    }

    private static OpeningHours drawn(SplittableRandom draw, Instant around) {
        var intervals = new ArrayList<Calendar.Interval>();
        for (int i = 0; i <= draw.nextInt(3); i++) {
            var days = EnumSet.of(DayOfWeek.of(1 + draw.nextInt(7)), DayOfWeek.SUNDAY);
            intervals.add(new Calendar.Interval("i" + i, days, 30 * draw.nextInt(48), 30 * (1 + draw.nextInt(48))));
        }
        var date = LocalDate.ofInstant(around, ZoneOffset.UTC).plusDays(draw.nextInt(3) - 1L);
        var special = new Calendar.SpecialDay(
                date,
                "special",
                List.of(new Calendar.Hours("i0", 30 * draw.nextInt(20), 30 * (21 + draw.nextInt(20)))));
        var calendar = new Calendar(
                new CalendarId("c"), "c", null, intervals, draw.nextBoolean() ? List.of(special) : List.of());
        return OpeningHours.of(calendar, "Europe/Berlin");
    }
}
