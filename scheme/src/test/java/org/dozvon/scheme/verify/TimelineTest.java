package org.dozvon.scheme.verify;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.dozvon.scheme.Draw;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.run.OpeningHours;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimelineTest {
    private static final Instant FROM = Instant.parse("2026-11-22T09:00:00Z");
    private static final EnumSet<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);

    @Test
    void everyInstantIsOfTheKindThatTheCalendarSays() {
        var office = Draw.office();
        var hours = OpeningHours.of(office, "Europe/Moscow");
        var timeline = Timeline.of(List.of(office), "Europe/Moscow", FROM);

        for (long second = 0; second < 60L * 86_400; second += 1_800) {
            var moment = FROM.plusSeconds(second);
            assertThat(answerAt(timeline, moment)).as(moment.toString()).isEqualTo(hours.at(moment));
        }
    }

    @Test
    void aDayHasAsManyHoursAsItsClocksGiveIt() {
        var days = Draw.calendar("days", List.of(Draw.interval("day", ALL, 0, 1440)));
        var night = Draw.calendar("night", List.of(Draw.interval("night", ALL, 60, 240)));

        assertThat(Timeline.of(List.of(days), "Europe/Berlin", FROM).size()).isEqualTo(1);
        assertThat(hoursOn("2027-03-28", night)).isEqualTo(2);
        assertThat(hoursOn("2027-10-31", night)).isEqualTo(4);
        assertThat(hoursOn("2027-06-01", night)).isEqualTo(3);
    }

    @Test
    void anHourThatTheClocksSkipIsInNoSpan() {
        var skipped = Draw.calendar("skipped", List.of(Draw.interval("backup", ALL, 120, 180)));

        assertThat(hoursOn("2027-03-28", skipped)).isZero();
        assertThat(hoursOn("2027-03-29", skipped)).isEqualTo(1);
    }

    @Test
    void calendarsOfDifferentZonesAreCutAtTheSameInstants() {
        var moscow = new Calendar(
                Draw.office().id(), "M", "Europe/Moscow", Draw.office().intervals(), List.of());
        var vladivostok = new Calendar(
                Draw.office().id(), "V", "Asia/Vladivostok", Draw.office().intervals(), List.of());
        var timeline = Timeline.of(List.of(moscow, vladivostok), "UTC", FROM);

        assertThat(timeline.size()).isGreaterThan(2);
        for (int kind = 0; kind < timeline.size(); kind++) {
            var moment = timeline.moment(kind, ZoneId.of("Europe/Moscow"));
            assertThat(timeline.answer(kind, 0))
                    .isEqualTo(OpeningHours.of(moscow, "UTC").at(moment));
            assertThat(timeline.answer(kind, 1))
                    .isEqualTo(OpeningHours.of(vladivostok, "UTC").at(moment));
        }
    }

    private static int answerAt(Timeline timeline, Instant moment) {
        for (int kind = 0; kind < timeline.size(); kind++) {
            if (timeline.spans(kind).stream().anyMatch(span -> span.holds(moment.getEpochSecond()))) {
                return timeline.answer(kind, 0);
            }
        }
        throw new AssertionError("no kind holds " + moment);
    }

    private static long hoursOn(String date, Calendar calendar) {
        var zone = ZoneId.of("Europe/Berlin");
        var start = java.time.LocalDate.parse(date).atStartOfDay(zone).toEpochSecond();
        var end = java.time.LocalDate.parse(date).plusDays(1).atStartOfDay(zone).toEpochSecond();
        var timeline = Timeline.of(List.of(calendar), "Europe/Berlin", FROM);
        long seconds = 0;
        for (int kind = 0; kind < timeline.size(); kind++) {
            if (timeline.answer(kind, 0) == 0) {
                seconds += timeline.spans(kind).stream()
                        .mapToLong(span -> Math.max(0, Math.min(end, span.to()) - Math.max(start, span.from())))
                        .sum();
            }
        }
        return seconds / 3_600;
    }
}
