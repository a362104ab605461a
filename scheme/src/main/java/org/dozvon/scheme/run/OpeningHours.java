package org.dozvon.scheme.run;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dozvon.scheme.desk.Patience;
import org.dozvon.scheme.model.Calendar;

/// A calendar made ready to answer "what holds at this moment?" without an allocation.
///
/// Wall-clock time decides: an hour that the clocks skip never comes, an hour that they repeat holds
/// twice. An interval over midnight belongs to the day on which it starts; a special day owns its date
/// alone, from midnight to midnight, and takes away what would start on it.
public final class OpeningHours {
    /// A day off that the calendar names.
    public static final int HOLIDAY = -1;

    /// No interval holds.
    public static final int CLOSED = -2;

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final int REMEMBERED_DAYS = 60;
    private static final int DAY_MINUTES = 24 * 60;
    private static final int DAY_SECONDS = DAY_MINUTES * 60;

    private final ZoneRules rules;
    private final int[] weekdays;
    private final int[] from;
    private final int[] to;
    private final long[] specialDates;
    private final int[][] specialHours;

    private OpeningHours(ZoneRules rules, Calendar calendar) {
        this.rules = rules;
        var rows = calendar.intervals();
        weekdays = rows.stream().mapToInt(row -> mask(row.weekdays())).toArray();
        from = rows.stream().mapToInt(Calendar.Interval::fromMinute).toArray();
        to = rows.stream().mapToInt(Calendar.Interval::toMinute).toArray();
        var days = calendar.days().stream()
                .sorted(Comparator.comparing(Calendar.SpecialDay::date))
                .toList();
        specialDates = days.stream().mapToLong(day -> day.date().toEpochDay()).toArray();
        specialHours = days.stream().map(day -> hours(day, rows)).toArray(int[][]::new);
    }

    /// @param tenantZone holds when the calendar has no zone of its own
    public static OpeningHours of(Calendar calendar, String tenantZone) {
        var zone = calendar.zone() == null ? tenantZone : calendar.zone();
        return new OpeningHours(ZoneId.of(zone).getRules(), calendar);
    }

    /// The row of the first interval that holds, or [#HOLIDAY], or [#CLOSED].
    public int at(Instant moment) {
        var local = moment.getEpochSecond() + rules.getOffset(moment).getTotalSeconds();
        var day = Math.floorDiv(local, DAY_SECONDS);
        var minute = Math.floorMod(local, DAY_SECONDS) / 60;
        var special = Arrays.binarySearch(specialDates, day);
        return special >= 0 ? onSpecialDay(specialHours[special], minute) : onWeekday(day, minute);
    }

    /// When it opens next after `moment`; `moment` itself when it does not within a year.
    Instant nextOpening(Instant moment) {
        var local = moment.getEpochSecond() + rules.getOffset(moment).getTotalSeconds();
        var today = Math.floorDiv(local, DAY_SECONDS);
        for (long day = today; day <= today + 366; day++) {
            var opens = openingOn(day, moment);
            if (opens.isPresent()) {
                return opens.get();
            }
        }
        return moment;
    }

    /// When it is open from then on, until the end of the next day on which it opens; what goes on over that midnight
    /// ends
    /// there.
    List<Patience.Span> untilNextDay(Instant moment, ZoneId zone) {
        var tomorrow = midnightAfter(moment, zone);
        var horizon = midnightAfter(openFrom(tomorrow), zone);
        var spans = new ArrayList<Patience.Span>();
        for (var from = openFrom(moment); at(from) >= 0 && from.isBefore(horizon); ) {
            var to = openUntil(from, horizon);
            spans.add(new Patience.Span(from, to));
            from = openFrom(to);
        }
        return List.copyOf(spans);
    }

    private Instant openFrom(Instant moment) {
        return at(moment) >= 0 ? moment : nextOpening(moment);
    }

    /// Hours change at whole minutes.
    private Instant openUntil(Instant from, Instant atMost) {
        var to = from.truncatedTo(ChronoUnit.MINUTES).plus(A_MINUTE);
        while (to.isBefore(atMost) && at(to) >= 0) {
            to = to.plus(A_MINUTE);
        }
        return to.isBefore(atMost) ? to : atMost;
    }

    private static Instant midnightAfter(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone).plusDays(1).atStartOfDay(zone).toInstant();
    }

    /// When it opened or closed last, `moment` included; empty when that is longer ago than two months.
    Optional<Instant> lastChange(Instant moment) {
        var today = day(moment);
        return LongStream.iterate(today, day -> day >= today - REMEMBERED_DAYS, day -> day - 1)
                .mapToObj(
                        day -> changesOn(day).filter(at -> !at.isAfter(moment)).max(Comparator.naturalOrder()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// When it opens or closes next, after `moment`; empty when that is further away than two months.
    Optional<Instant> nextChange(Instant moment) {
        var today = day(moment);
        return LongStream.rangeClosed(today, today + REMEMBERED_DAYS)
                .mapToObj(day -> changesOn(day).filter(at -> at.isAfter(moment)).min(Comparator.naturalOrder()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private long day(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond() + rules.getOffset(moment).getTotalSeconds(), (long) DAY_SECONDS);
    }

    private Stream<Instant> changesOn(long day) {
        var midnight = LocalDate.ofEpochDay(day).atStartOfDay();
        var onTheWall = IntStream.concat(IntStream.of(0), edges())
                .distinct()
                .boxed()
                .flatMap(minute -> onTheClock(midnight.plusMinutes(minute)));
        return Stream.concat(onTheWall, clockChangeOn(day, midnight))
                .filter(at -> at(at) >= 0 != at(at.minusMillis(1)) >= 0);
    }

    private IntStream edges() {
        var special = Arrays.stream(specialHours)
                .flatMapToInt(hours -> IntStream.range(0, hours.length)
                        .filter(place -> place % 3 > 0)
                        .map(place -> hours[place]));
        return IntStream.concat(IntStream.concat(Arrays.stream(from), Arrays.stream(to)), special);
    }

    /// None in the hour that is left out, in which the clock's change stands for it; twice in the hour that comes
    /// twice.
    private Stream<Instant> onTheClock(LocalDateTime wall) {
        var offsets = rules.getValidOffsets(wall);
        return offsets.isEmpty()
                ? Stream.of(rules.getTransition(wall).getInstant())
                : offsets.stream().map(wall::toInstant);
    }

    /// Then the clock on the wall may jump over an edge, or come to it again.
    private Stream<Instant> clockChangeOn(long day, LocalDateTime midnight) {
        var dayBefore = midnight.minusDays(1).toInstant(ZoneOffset.UTC);
        return Stream.iterate(
                        rules.nextTransition(dayBefore),
                        Objects::nonNull,
                        next -> rules.nextTransition(next.getInstant()))
                .map(ZoneOffsetTransition::getInstant)
                .takeWhile(change -> day(change) <= day)
                .filter(change -> day(change) == day);
    }

    private Optional<Instant> openingOn(long day, Instant after) {
        return beginnings()
                .distinct()
                .sorted()
                .mapToObj(minute -> atMinute(day, minute))
                .filter(at -> at.isAfter(after) && at(at) >= 0)
                .findFirst();
    }

    private IntStream beginnings() {
        var special = Arrays.stream(specialHours)
                .flatMapToInt(hours -> IntStream.range(0, hours.length / 3).map(triple -> hours[3 * triple + 1]));
        return IntStream.concat(Arrays.stream(from), special);
    }

    private Instant atMinute(long day, int minute) {
        var wall = LocalDateTime.of(LocalDate.ofEpochDay(day), LocalTime.ofSecondOfDay(minute * 60L));
        return wall.toInstant(rules.getOffset(wall));
    }

    private static int onSpecialDay(int[] hours, int minute) {
        if (hours.length == 0) {
            return HOLIDAY;
        }
        for (int i = 0; i < hours.length; i += 3) {
            if (startedToday(hours[i + 1], hours[i + 2], minute)) {
                return hours[i];
            }
        }
        return CLOSED;
    }

    private int onWeekday(long day, int minute) {
        var yesterday = Arrays.binarySearch(specialDates, day - 1);
        var today = 1 << Math.floorMod(day + 3, 7);
        var before = yesterday >= 0 ? 0 : 1 << Math.floorMod(day + 2, 7);
        for (int row = 0; row < from.length; row++) {
            var startsToday = (weekdays[row] & today) != 0;
            var startedBefore = (weekdays[row] & before) != 0;
            if ((startsToday && startedToday(from[row], to[row], minute))
                    || (startedBefore && startedYesterday(from[row], to[row], minute))) {
                return row;
            }
        }
        return yesterday >= 0 ? afterSpecialDay(specialHours[yesterday], minute) : CLOSED;
    }

    private static int afterSpecialDay(int[] hours, int minute) {
        for (int i = 0; i < hours.length; i += 3) {
            if (startedYesterday(hours[i + 1], hours[i + 2], minute)) {
                return hours[i];
            }
        }
        return CLOSED;
    }

    private static boolean startedToday(int from, int to, int minute) {
        return minute >= from && minute < (to <= from ? DAY_MINUTES : to);
    }

    private static boolean startedYesterday(int from, int to, int minute) {
        return to <= from && minute < to;
    }

    private static int mask(Set<DayOfWeek> days) {
        return days.stream().mapToInt(day -> 1 << (day.getValue() - 1)).sum();
    }

    /// Triples of row, from, to. Hours of an interval that the calendar does not have are closed.
    private static int[] hours(Calendar.SpecialDay day, List<Calendar.Interval> rows) {
        return day.hours().stream()
                .flatMapToInt(hours -> IntStream.of(row(hours.interval(), rows), hours.fromMinute(), hours.toMinute()))
                .toArray();
    }

    private static int row(String name, List<Calendar.Interval> rows) {
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).name().equals(name)) {
                return row;
            }
        }
        return CLOSED;
    }
}
