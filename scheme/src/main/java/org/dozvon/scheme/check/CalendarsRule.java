package org.dozvon.scheme.check;

import java.util.Set;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.ScheduleStep;
import org.dozvon.scheme.model.Tenant;

/// A calendar says times that a clock shows, in a zone that exists, and its special days keep to its own intervals.
final class CalendarsRule implements TenantRule {
    private static final int DAY_MINUTES = 24 * 60;

    @Override
    public void check(Tenant tenant, Findings findings) {
        tenant.calendars().forEach(calendar -> check(calendar, findings));
    }

    private static void check(Calendar calendar, Findings findings) {
        if (calendar.zone() != null && !TenantIdsRule.isZone(calendar.zone())) {
            findings.error(
                    null,
                    "calendar-zone-unknown",
                    ru(calendar) + ": часовой пояс «" + calendar.zone() + "» неизвестен. Выберите пояс из списка.",
                    en(calendar) + ": time zone “" + calendar.zone() + "” is not known. Choose one from the list.");
        }
        checkNames(calendar, findings);
        checkTimes(calendar, findings);
        checkDays(calendar, findings);
        checkSize(calendar, findings);
    }

    private static void checkNames(Calendar calendar, Findings findings) {
        for (var interval : calendar.intervals()) {
            var name = interval.name();
            if (name.isBlank() || name.equals(ScheduleStep.CLOSED) || name.equals(ScheduleStep.HOLIDAY)) {
                findings.error(
                        null,
                        "calendar-interval-name-reserved",
                        ru(calendar) + ": промежуток нельзя назвать «" + name
                                + "». Назовите его иначе, например «работаем».",
                        en(calendar) + ": an interval cannot be called “" + name
                                + "”. Call it otherwise, “open” for example.");
            }
        }
    }

    private static void checkTimes(Calendar calendar, Findings findings) {
        var week = calendar.intervals().stream().allMatch(row -> isClock(row.fromMinute(), row.toMinute()));
        var days = calendar.days().stream()
                .flatMap(day -> day.hours().stream())
                .allMatch(hours -> isClock(hours.fromMinute(), hours.toMinute()));
        if (!week || !days) {
            findings.error(
                    null,
                    "calendar-time-out-of-range",
                    ru(calendar) + ": время указано не в пределах суток. Укажите от 00:00 до 24:00.",
                    en(calendar) + ": a time is outside the day. Choose 00:00 to 24:00.");
        }
    }

    private static void checkDays(Calendar calendar, Findings findings) {
        Repeats.of(calendar.days(), Calendar.SpecialDay::date)
                .forEach(date -> findings.error(
                        null,
                        "calendar-day-repeated",
                        ru(calendar) + ": день " + date + " указан дважды. Уберите один из них.",
                        en(calendar) + ": day " + date + " is there twice. Remove one of them."));
        var names = calendar.intervals().stream().map(Calendar.Interval::name).collect(Collectors.toSet());
        calendar.days().stream()
                .filter(day -> !keepsTo(names, day))
                .forEach(day -> findings.error(
                        null,
                        "calendar-day-interval-unknown",
                        ru(calendar) + ": у дня " + day.date()
                                + " указан промежуток, которого в календаре нет. Выберите другой.",
                        en(calendar) + ": day " + day.date()
                                + " has an interval that the calendar does not have. Choose another."));
    }

    private static void checkSize(Calendar calendar, Findings findings) {
        if (calendar.intervals().size() > Limits.CALENDAR_INTERVALS
                || calendar.days().size() > Limits.CALENDAR_DAYS) {
            findings.error(
                    null,
                    "calendar-too-large",
                    ru(calendar) + ": можно не больше " + Limits.CALENDAR_INTERVALS + " промежутков и "
                            + Limits.CALENDAR_DAYS + " особых дней. Удалите прошедшие дни.",
                    en(calendar) + ": at most " + Limits.CALENDAR_INTERVALS + " intervals and " + Limits.CALENDAR_DAYS
                            + " special days are possible. Delete days of the past.");
        }
    }

    private static boolean keepsTo(Set<String> names, Calendar.SpecialDay day) {
        return day.hours().stream().map(Calendar.Hours::interval).allMatch(names::contains);
    }

    private static boolean isClock(int from, int to) {
        return from >= 0 && from < DAY_MINUTES && to >= 0 && to <= DAY_MINUTES;
    }

    private static String ru(Calendar calendar) {
        return "Календарь «" + calendar.name() + "»";
    }

    private static String en(Calendar calendar) {
        return "Calendar “" + calendar.name() + "”";
    }
}
