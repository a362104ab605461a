package org.dozvon.scheme.check;

import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.DailySwitch;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.Tenant;

/// A daily switch ends, rules a calendar that exists, and has what its kind needs.
final class SwitchesRule implements TenantRule {
    @Override
    public void check(Tenant tenant, Findings findings) {
        if (tenant.switches().size() > Limits.SWITCHES) {
            findings.error(
                    null,
                    "switches-too-many",
                    "Переключателей больше " + Limits.SWITCHES + ". Удалите прошедшие.",
                    "There are more than " + Limits.SWITCHES + " switches. Delete those that are over.");
        }
        tenant.switches().forEach(one -> check(tenant, one, findings));
    }

    private static void check(Tenant tenant, DailySwitch one, Findings findings) {
        if (!one.from().isBefore(one.until())) {
            findings.error(
                    null,
                    "switch-never-holds",
                    "Переключатель кончается раньше, чем начинается. Исправьте время.",
                    "A switch ends before it begins. Correct its times.");
        }
        var calendar = one.calendar() == null
                ? null
                : tenant.calendars().stream()
                        .filter(kept -> kept.id().equals(one.calendar()))
                        .findFirst()
                        .orElse(null);
        if (one.calendar() != null && calendar == null) {
            findings.error(
                    null,
                    "switch-calendar-unknown",
                    "Календаря, которым управляет переключатель, больше нет. Выберите другой.",
                    "The calendar that a switch rules is gone. Choose another.");
        } else if (one.kind() == DailySwitch.Kind.OPEN
                && one.interval() != null
                && (calendar == null || !hasInterval(calendar, one.interval()))) {
            findings.error(
                    null,
                    "switch-interval-unknown",
                    "Промежутка, который включает переключатель, в календаре нет. Выберите другой.",
                    "The calendar does not have the interval that a switch turns on. Choose another.");
        }
        if (one.kind() == DailySwitch.Kind.ANNOUNCEMENT
                && (one.announcement() == null || isGone(tenant, one.announcement()))) {
            findings.error(
                    null,
                    "switch-announcement-missing",
                    "У объявления дня нет звука. Выберите его.",
                    "The announcement of the day has no sound. Choose one.");
        }
    }

    private static boolean hasInterval(Calendar calendar, String name) {
        return calendar.intervals().stream().anyMatch(row -> row.name().equals(name));
    }

    private static boolean isGone(Tenant tenant, Prompt prompt) {
        return prompt instanceof Prompt.Uploaded(var sound)
                && tenant.sounds().stream().noneMatch(kept -> kept.id().equals(sound));
    }
}
