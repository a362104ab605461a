package org.dozvon.scheme.check;

import java.util.stream.Collectors;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.ScheduleStep;
import org.dozvon.scheme.words.Words;

/// A schedule leans on a calendar that exists and is open at some time, and every time it tells apart leads somewhere.
final class ScheduleRule implements Rule {
    @Override
    public void check(Drawing drawing, Findings findings) {
        drawing.steps(ScheduleStep.class).forEach(schedule -> check(drawing, schedule, findings));
    }

    private static void check(Drawing drawing, ScheduleStep schedule, Findings findings) {
        var calendar = drawing.calendar(schedule.calendar());
        if (calendar.isEmpty()) {
            findings.error(
                    schedule.id(),
                    "schedule-calendar-unknown",
                    drawing.ru(schedule) + ": календаря больше нет. Выберите другой.",
                    drawing.en(schedule) + ": its calendar is gone. Choose another.");
            return;
        }
        checkOpen(drawing, schedule, calendar.get(), findings);
        checkExits(drawing, schedule, calendar.get(), findings);
    }

    private static void checkOpen(Drawing drawing, ScheduleStep schedule, Calendar calendar, Findings findings) {
        var inWeek = calendar.intervals().stream()
                .anyMatch(interval -> !interval.weekdays().isEmpty());
        var onDays = calendar.days().stream().anyMatch(day -> !day.hours().isEmpty());
        if (!inWeek && !onDays) {
            findings.error(
                    schedule.id(),
                    "schedule-never-open",
                    drawing.ru(schedule) + ": в календаре «" + calendar.name()
                            + "» нет рабочего времени. Добавьте часы работы.",
                    drawing.en(schedule) + ": calendar “" + calendar.name() + "” is never open. Add opening hours.");
        }
    }

    private static void checkExits(Drawing drawing, ScheduleStep schedule, Calendar calendar, Findings findings) {
        var names = calendar.intervals().stream().map(Calendar.Interval::name).collect(Collectors.toSet());
        names.stream().sorted().forEach(name -> unset(drawing, schedule, name, "schedule-interval-unset", findings));
        unset(drawing, schedule, ScheduleStep.CLOSED, "schedule-closed-unset", findings);
        if (calendar.holidays() != null
                || calendar.days().stream().anyMatch(day -> day.hours().isEmpty())) {
            unset(drawing, schedule, ScheduleStep.HOLIDAY, "schedule-holiday-unset", findings);
        }
    }

    private static void unset(Drawing drawing, ScheduleStep schedule, String exit, String code, Findings findings) {
        if (drawing.leadsSomewhere(schedule, exit)) {
            return;
        }
        findings.warning(
                schedule.id(),
                exit,
                code,
                drawing.ru(schedule) + ", «" + Words.exitName(drawing.tenant(), schedule, exit, Language.RUSSIAN)
                        + "»: звонящий услышит прощание. Подключите выход, например, к голосовой почте.",
                drawing.en(schedule) + ", “" + Words.exitName(drawing.tenant(), schedule, exit, Language.ENGLISH)
                        + "”: the caller hears goodbye. Connect the exit, for example to voicemail.");
    }
}
