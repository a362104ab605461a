package org.dozvon.tenant.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.ScheduleStep;
import org.dozvon.tenant.access.Input;
import org.dozvon.tenant.problem.ProblemException;
import org.dozvon.tenant.problem.ProblemItem;
import org.dozvon.tenant.problem.Telling;
import org.dozvon.tenant.tenant.Zones;
import org.jspecify.annotations.Nullable;

/// What a calendar's shape alone does not say, all at once.
final class CalendarChecks {
    private static final int DAY_MINUTES = 1440;
    private static final Set<String> RESERVED = Set.of(ScheduleStep.CLOSED, ScheduleStep.HOLIDAY);

    private final List<Telling> problems = new ArrayList<>();

    static void check(CalendarForm form) {
        if (form.zone() != null) {
            Zones.checked("zone", form.zone());
        }
        var checks = new CalendarChecks();
        checks.intervals(form.intervals());
        checks.days(form.days());
        if (!checks.problems.isEmpty()) {
            throw ProblemException.of(422, "input-invalid", checks.problems);
        }
    }

    private void intervals(List<Calendar.Interval> intervals) {
        for (var index = 0; index < intervals.size(); index++) {
            var interval = intervals.get(index);
            var field = "intervals[" + index + "]";
            require(isExit(interval.name()), field + ".name", "interval-name");
            require(!interval.weekdays().isEmpty(), field + ".weekdays", "weekdays-missing");
            minutes(field, interval.fromMinute(), interval.toMinute());
        }
    }

    private void days(List<Calendar.SpecialDay> days) {
        var dates = new HashSet<>();
        for (var index = 0; index < days.size(); index++) {
            var day = days.get(index);
            var field = "days[" + index + "]";
            require(day.date() != null && dates.add(day.date()), field + ".date", "date-twice");
            require(isName(day.name()), field + ".name", "name-invalid");
            day.hours().forEach(hours -> minutes(field + ".hours", hours.fromMinute(), hours.toMinute()));
        }
    }

    private void minutes(String field, int from, int to) {
        require(from >= 0 && from <= DAY_MINUTES && to >= 0 && to <= DAY_MINUTES, field, "minutes-invalid");
    }

    private void require(boolean holds, String field, String code) {
        if (!holds) {
            problems.add(ProblemItem.ofField(field, code));
        }
    }

    /// The name is an exit of a schedule step, beside those that every one has.
    private static boolean isExit(@Nullable String name) {
        return name != null && isName(name) && !name.isBlank() && !RESERVED.contains(name);
    }

    private static boolean isName(@Nullable String name) {
        return name != null && name.length() <= Input.NAME_LENGTH && name.matches(Input.TEXT);
    }
}
