package org.dozvon.scheme.verify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import org.dozvon.scheme.check.Example;
import org.dozvon.scheme.check.Severity;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.ScheduleStep;
import org.dozvon.scheme.plan.PlanStep;
import org.dozvon.scheme.run.OpeningHours;
import org.jspecify.annotations.Nullable;

/// The year ahead as a calendar has it: what its owner probably did not mean.
final class HoursAhead {
    /// No business closes for so short a time: 23:59 stands where 24:00 was meant.
    private static final Duration GAP = Duration.ofMinutes(5);

    private final Scene scene;
    private final int index;
    private final ScheduleStep step;
    private final Calendar calendar;
    private final ZoneId zone;
    private final OpeningHours hours;
    private final Timeline timeline;

    private HoursAhead(Scene scene, int index, ScheduleStep step, Calendar calendar) {
        this.scene = scene;
        this.index = index;
        this.step = step;
        this.calendar = calendar;
        var tenantZone = scene.world().plan().zone();
        zone = Timeline.zone(calendar, tenantZone);
        hours = OpeningHours.of(calendar, tenantZone);
        timeline = scene.world().years().of(calendar);
    }

    /// Each calendar once, at the first step that asks it.
    static void look(Scene scene) {
        var seen = new HashSet<CalendarId>();
        for (int step = 0; step < scene.drawn().steps().size(); step++) {
            if (scene.step(step) instanceof ScheduleStep schedule
                    && scene.spread().step(scene.scheme(), step) instanceof PlanStep.Schedule compiled
                    && !scene.flood().at(step).isEmpty()
                    && seen.add(schedule.calendar())) {
                var calendar = scene.world().plan().calendars().get(compiled.calendar());
                new HoursAhead(scene, step, schedule, calendar).look();
            }
        }
    }

    private void look() {
        if (!isEverOpen()) {
            neverOpen();
            return;
        }
        newYear();
        shortGap();
        skippedByClocks();
        aroundTheClock();
        overlaps();
        withoutEffect();
        specialDays();
    }

    private boolean isEverOpen() {
        for (int kind = 0; kind < timeline.size(); kind++) {
            if (timeline.answer(kind, 0) >= 0) {
                return true;
            }
        }
        return false;
    }

    private void neverOpen() {
        var noon = scene.world()
                .from()
                .atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atTime(12, 0)
                .atZone(zone)
                .toInstant();
        scene.found(
                Severity.ERROR,
                step,
                null,
                "schedule-never-open",
                scene.ru(step) + ": по календарю «" + calendar.name()
                        + "» за весь ближайший год нет ни одного рабочего часа. Исправьте часы или особые дни.",
                scene.en(step) + ": calendar “" + calendar.name()
                        + "” has no open hour in the whole year ahead. Correct the hours or the special days.",
                call(noon, exitAt(noon)),
                null);
    }

    /// Hours of special days that have not come yet.
    private void specialDays() {
        var today = scene.world().from().atZone(zone).toLocalDate();
        var days = new SpecialDays(calendar);
        drawn().days().stream()
                .filter(day -> !day.date().isBefore(today))
                .sorted(Comparator.comparing(Calendar.SpecialDay::date))
                .forEach(day -> {
                    days.runningOver(day).ifPresent(hours -> runsOver(day, hours));
                    days.overlap(day).ifPresent(minute -> overlapOn(day, minute));
                });
    }

    /// As its owner keeps it, without the public holidays that the plan adds.
    private Calendar drawn() {
        return scene.tenant().calendars().stream()
                .filter(kept -> kept.id().equals(calendar.id()))
                .findFirst()
                .orElse(calendar);
    }

    private void runsOver(Calendar.SpecialDay day, Calendar.Hours hours) {
        var moment = at(day, hours.fromMinute());
        warn(
                "special-day-over-midnight",
                "особый день " + Moments.russian(day.date()) + " календаря «" + calendar.name() + "»: часы «"
                        + hours.interval() + "» "
                        + SpecialDays.clock(hours) + " кончаются раньше, чем начинаются, то есть продлятся за полночь. "
                        + "Если перепутано, поменяйте начало и конец.",
                "special day " + Moments.english(day.date()) + " of calendar “" + calendar.name() + "”: the hours “"
                        + hours.interval()
                        + "”, " + SpecialDays.clock(hours)
                        + ", end before they begin, so they last over midnight. If that is a slip, change them round.",
                call(moment, exitAt(moment)));
    }

    private void overlapOn(Calendar.SpecialDay day, int minute) {
        var moment = at(day, minute);
        warn(
                "special-day-overlap",
                "особый день " + Moments.russian(day.date()) + " календаря «" + calendar.name()
                        + "»: его часы пересекаются, действуют те, что указаны выше, — «" + exitAt(moment)
                        + "». Разведите их по времени.",
                "special day " + Moments.english(day.date()) + " of calendar “" + calendar.name()
                        + "”: its hours overlap, and the upper ones, “" + exitAt(moment) + "”, win. Move them apart.",
                call(moment, exitAt(moment)));
    }

    private Instant at(Calendar.SpecialDay day, int minute) {
        return day.date().atStartOfDay().plusMinutes(minute).atZone(zone).toInstant();
    }

    private void warn(String code, String russian, String english, @Nullable Example example) {
        scene.found(
                Severity.WARNING,
                step,
                null,
                code,
                scene.ru(step) + ": " + russian,
                scene.en(step) + ": " + english,
                example,
                null);
    }

    private @Nullable Example call(Instant moment, String exit) {
        return scene.witness()
                .find(
                        scene.flood().at(index).and(scene.world().whenLike(moment)),
                        moment,
                        (spot, way) -> way == null && spot.isIn(scene.scheme()) && spot.step() == index,
                        trail -> Trails.leaves(trail, scene.drawn().id(), step.id(), exit));
    }

    private String exitAt(Instant moment) {
        var answer = hours.at(moment);
        if (answer >= 0) {
            return calendar.intervals().get(answer).name();
        }
        return answer == OpeningHours.HOLIDAY ? ScheduleStep.HOLIDAY : ScheduleStep.CLOSED;
    }

    /// The one day off in every country; where it is missing, the other holidays of that year are too.
    private void newYear() {
        var day = LocalDate.of(scene.world().from().atZone(zone).getYear() + 1, 1, 1);
        var noon = day.atTime(12, 0).atZone(zone).toInstant();
        var everCloses = timeline.says(OpeningHours.CLOSED) || timeline.says(OpeningHours.HOLIDAY);
        if (hours.at(noon) >= 0 && everCloses) {
            warn(
                    "holiday-not-in-calendar",
                    "1 января " + day.getYear() + " года в 12:00 по календарю «" + calendar.name()
                            + "» — рабочее время, звонки пойдут сотрудникам. Добавьте в календарь праздники.",
                    "on 1 January " + day.getYear() + " at 12:00 calendar “" + calendar.name()
                            + "” says open, so calls go to people. Add the holidays to the calendar.",
                    call(noon, exitAt(noon)));
        }
    }

    private void shortGap() {
        for (int kind = 0; kind < timeline.size(); kind++) {
            if (timeline.answer(kind, 0) == OpeningHours.CLOSED) {
                var gap = timeline.spans(kind).stream()
                        .filter(span -> span.seconds() <= GAP.toSeconds()
                                && span.from() > scene.world().from().getEpochSecond())
                        .findFirst();
                if (gap.isPresent()) {
                    gap(gap.get());
                    return;
                }
            }
        }
    }

    private void gap(Timeline.Span span) {
        var from = Instant.ofEpochSecond(span.from());
        var length = Duration.ofSeconds(span.seconds());
        warn(
                "hours-gap",
                "в календаре «" + calendar.name() + "» закрыто всего на " + Spans.russian(length) + ", первый раз — "
                        + Moments.russian(from, zone) + ". Сдвиньте конец промежутка: конец суток пишется 24:00.",
                "calendar “" + calendar.name() + "” is closed for only " + Spans.english(length) + ", first "
                        + Moments.english(from, zone) + ". Move the end of the interval: a day ends at 24:00.",
                call(from, ScheduleStep.CLOSED));
    }

    /// An interval that lies within an hour that the clocks skip does not come on that day.
    private void skippedByClocks() {
        var rules = zone.getRules();
        var until = scene.world().from().plus(Duration.ofDays(Timeline.DAYS));
        for (var change = rules.nextTransition(scene.world().from());
                change != null && change.getInstant().isBefore(until);
                change = rules.nextTransition(change.getInstant())) {
            var before = change.getDateTimeBefore();
            var first = before.getHour() * 60 + before.getMinute();
            var last = first + (int) change.getDuration().toMinutes();
            var date = before.toLocalDate();
            if (change.isGap()
                    && calendar.days().stream().noneMatch(day -> day.date().equals(date))) {
                var instant = change.getInstant();
                calendar.intervals().stream()
                        .filter(row -> row.weekdays().contains(date.getDayOfWeek()))
                        .filter(row -> row.fromMinute() >= first
                                && row.toMinute() <= last
                                && row.toMinute() > row.fromMinute())
                        .forEach(row -> skipped(row.name(), date, instant));
            }
        }
    }

    private void skipped(String row, LocalDate date, Instant change) {
        warn(
                "interval-skipped-by-clocks",
                Moments.russian(date) + " часы переводят вперёд, и промежуток «" + row + "» календаря «"
                        + calendar.name() + "» в этот день не наступит. Сдвиньте его на другой час.",
                "on " + Moments.english(date) + " the clocks go forward, so interval “" + row + "” of calendar “"
                        + calendar.name() + "” does not come on that day. Move it to another hour.",
                call(change, exitAt(change)));
    }

    private void aroundTheClock() {
        calendar.intervals().stream()
                .filter(row ->
                        row.fromMinute() == row.toMinute() && !row.weekdays().isEmpty())
                .findFirst()
                .ifPresent(row -> {
                    var day = scene.world().from().atZone(zone).toLocalDate().plusDays(1);
                    while (!row.weekdays().contains(day.getDayOfWeek())) {
                        day = day.plusDays(1);
                    }
                    var late = day.plusDays(1)
                            .atStartOfDay()
                            .plusMinutes(row.fromMinute() / 2)
                            .atZone(zone)
                            .toInstant();
                    warn(
                            "interval-around-the-clock",
                            "промежуток «" + row.name() + "» календаря «" + calendar.name()
                                    + "» начинается и кончается в одно время, то есть длится сутки. Если так и задумано, укажите 00:00–24:00.",
                            "interval “" + row.name() + "” of calendar “" + calendar.name()
                                    + "” begins and ends at the same time, so it lasts a whole day. If that is meant, write 00:00–24:00.",
                            exitAt(late).equals(row.name()) ? call(late, row.name()) : null);
                });
    }

    /// Two intervals of different names at the same time: the first wins, and nobody sees that in a list of hours.
    private void overlaps() {
        var rows = calendar.intervals();
        var week = new Week(rows);
        for (int second = 1; second < rows.size(); second++) {
            for (int first = 0; first < second; first++) {
                var minute = week.isMeant(first, second) ? -1 : week.commonMinute(first, second);
                if (minute >= 0 && timeline.says(second)) {
                    overlap(rows.get(first), rows.get(second), minute);
                    return;
                }
            }
        }
    }

    private void overlap(Calendar.Interval first, Calendar.Interval second, int minute) {
        var monday = scene.world().from().atZone(zone).toLocalDate().plusDays(1);
        while (monday.getDayOfWeek() != java.time.DayOfWeek.MONDAY) {
            monday = monday.plusDays(1);
        }
        var moment = monday.atStartOfDay().plusMinutes(minute).atZone(zone).toInstant();
        warn(
                "intervals-overlap",
                "в календаре «" + calendar.name() + "» промежутки «" + first.name() + "» и «" + second.name()
                        + "» пересекаются, действует верхний — «" + first.name() + "». Разведите их по времени.",
                "in calendar “" + calendar.name() + "” the intervals “" + first.name() + "” and “" + second.name()
                        + "” overlap, and the upper one, “" + first.name() + "”, wins. Move them apart.",
                exitAt(moment).equals(first.name()) ? call(moment, first.name()) : null);
    }

    /// A row that never decides, though others of its name do.
    private void withoutEffect() {
        for (int row = 0; row < calendar.intervals().size(); row++) {
            var name = calendar.intervals().get(row).name();
            if (!timeline.says(row) && nameHolds(name)) {
                warn(
                        "interval-without-effect",
                        "в календаре «" + calendar.name() + "» одна из строк промежутка «" + name
                                + "» ничего не меняет: её часы уже заняты или не наступят. Удалите строку.",
                        "in calendar “" + calendar.name() + "” one of the rows of interval “" + name
                                + "” changes nothing: its hours are taken already or never come. Delete the row.",
                        null);
            }
        }
    }

    private boolean nameHolds(String name) {
        for (int row = 0; row < calendar.intervals().size(); row++) {
            if (calendar.intervals().get(row).name().equals(name) && timeline.says(row)) {
                return true;
            }
        }
        return false;
    }
}
