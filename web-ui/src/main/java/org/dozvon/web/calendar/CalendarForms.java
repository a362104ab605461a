package org.dozvon.web.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.Country;
import org.dozvon.web.calendar.CalendarFormView.DayRow;
import org.dozvon.web.calendar.CalendarFormView.IntervalRow;
import org.dozvon.web.language.HoursMessages;
import org.dozvon.web.language.Texts;
import org.dozvon.web.language.Visitor;
import org.dozvon.web.page.Choice;
import org.dozvon.web.page.Rows;
import org.dozvon.web.page.View;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;

/// Between calendars and the rows of their form.
@RequestScoped
public class CalendarForms {
    private static final String NEW_ROW = "NEW";

    private final Texts texts;
    private final Visitor visitor;

    CalendarForms(Texts texts, Visitor visitor) {
        this.texts = texts;
        this.visitor = visitor;
    }

    CalendarLine line(Calendar calendar) {
        var week = week();
        return new CalendarLine(
                calendar.id().value(),
                calendar.name(),
                calendar.intervals().stream()
                        .map(each -> each.name() + ": " + week.line(each))
                        .toList(),
                calendar.days().size(),
                calendar.holidays() == null ? "" : name(calendar.holidays()));
    }

    CalendarFormView empty() {
        var weekdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        var first = row("r0", texts.of(HoursMessages.class).firstInterval(), weekdays, "09:00", "18:00");
        return view("", "", List.of(first), List.of(), "");
    }

    CalendarFormView of(Calendar calendar) {
        var intervals = new ArrayList<IntervalRow>();
        for (var each : calendar.intervals()) {
            intervals.add(row(
                    "r" + intervals.size(),
                    each.name(),
                    each.weekdays(),
                    Week.clock(each.fromMinute()),
                    Week.clock(each.toMinute())));
        }
        var days = new ArrayList<DayRow>();
        for (var day : calendar.days()) {
            rows(day, days);
        }
        return view(calendar.id().value(), calendar.name(), intervals, days, slug(calendar.holidays()));
    }

    private static void rows(Calendar.SpecialDay day, List<DayRow> rows) {
        if (day.hours().isEmpty()) {
            rows.add(new DayRow("d" + rows.size(), day.date().toString(), day.name(), "", "", ""));
        }
        for (var hours : day.hours()) {
            rows.add(new DayRow(
                    "d" + rows.size(),
                    day.date().toString(),
                    day.name(),
                    hours.interval(),
                    Week.clock(hours.fromMinute()),
                    Week.clock(hours.toMinute())));
        }
    }

    /// The form again as it was typed.
    CalendarFormView typed(String id, MultivaluedMap<String, String> fields) {
        var form = new Rows(fields);
        var intervals = form.keys("interval").stream()
                .map(key -> row(
                        key,
                        form.field("name-" + key),
                        weekdays(form, key),
                        form.field("from-" + key),
                        form.field("to-" + key)))
                .toList();
        var days = form.keys("day").stream()
                .map(key -> new DayRow(
                        key,
                        form.field("date-" + key),
                        form.field("name-" + key),
                        form.field("interval-" + key),
                        form.field("from-" + key),
                        form.field("to-" + key)))
                .toList();
        return view(id, form.field("name"), intervals, days, form.field("holidays"));
    }

    Calendar calendar(CalendarId id, @Nullable String zone, CalendarFormView form) {
        return new Calendar(id, form.name().trim(), zone, intervals(form), days(form), country(form));
    }

    private List<Calendar.Interval> intervals(CalendarFormView form) {
        return form.intervals().stream()
                .map(row -> new Calendar.Interval(
                        row.name().trim(),
                        row.weekdays().stream()
                                .filter(day -> day.chosen())
                                .map(day -> DayOfWeek.valueOf(day.value()))
                                .collect(Collectors.toSet()),
                        minute("intervals", row.from(), false),
                        minute("intervals", row.to(), true)))
                .toList();
    }

    private List<Calendar.SpecialDay> days(CalendarFormView form) {
        var byDate = new LinkedHashMap<LocalDate, Calendar.SpecialDay>();
        for (var row : form.days()) {
            var date = date(row.date());
            var known = byDate.getOrDefault(
                    date, new Calendar.SpecialDay(date, row.name().trim(), List.of()));
            byDate.put(date, with(known, row, form));
        }
        return List.copyOf(byDate.values());
    }

    /// Two rows of one date are one day with two stretches of hours.
    private Calendar.SpecialDay with(Calendar.SpecialDay day, DayRow row, CalendarFormView form) {
        if (row.from().isEmpty() && row.to().isEmpty()) {
            return day;
        }
        var first = form.intervals().isEmpty()
                ? ""
                : form.intervals().getFirst().name().trim();
        var interval = row.interval().isBlank() ? first : row.interval().trim();
        var hours = new ArrayList<>(day.hours());
        hours.add(new Calendar.Hours(interval, minute("days", row.from(), false), minute("days", row.to(), true)));
        return new Calendar.SpecialDay(day.date(), day.name(), hours);
    }

    private int minute(String field, String clock, boolean end) {
        if (!clock.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
            throw View.wrong(field, texts.of(HoursMessages.class).timeMissing());
        }
        return Week.minute(clock, end);
    }

    private LocalDate date(String typed) {
        if (!typed.matches("[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")) {
            throw View.wrong("days", texts.of(HoursMessages.class).dateMissing());
        }
        return LocalDate.parse(typed);
    }

    private static @Nullable Country country(CalendarFormView form) {
        return form.countries().stream()
                .filter(choice -> choice.chosen() && !choice.value().isEmpty())
                .map(choice -> Country.valueOf(choice.value()))
                .findFirst()
                .orElse(null);
    }

    private static String slug(@Nullable Country country) {
        return country == null ? "" : country.name();
    }

    private List<Choice> countries(String chosen) {
        var none = new Choice("", texts.of(HoursMessages.class).noHolidays(), chosen.isEmpty());
        var each = Arrays.stream(Country.values())
                .map(country ->
                        new Choice(country.name(), name(country), country.name().equals(chosen)));
        return Stream.concat(Stream.of(none), each).toList();
    }

    private String name(Country country) {
        var hours = texts.of(HoursMessages.class);
        return switch (country) {
            case RUSSIA -> hours.russia();
            case BELARUS -> hours.belarus();
            case KAZAKHSTAN -> hours.kazakhstan();
            case UNITED_KINGDOM -> hours.unitedKingdom();
            case GERMANY -> hours.germany();
            case UNITED_STATES -> hours.unitedStates();
        };
    }

    private CalendarFormView view(
            String id, String name, List<IntervalRow> intervals, List<DayRow> days, String country) {
        var weekdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        var fresh = row(NEW_ROW, texts.of(HoursMessages.class).firstInterval(), weekdays, "09:00", "18:00");
        var day = new DayRow(NEW_ROW, "", "", "", "", "");
        return new CalendarFormView(id, name, intervals, days, countries(country), fresh, day);
    }

    private IntervalRow row(String key, String name, Set<DayOfWeek> weekdays, String from, String to) {
        return new IntervalRow(key, name, week().choices(weekdays), from, to);
    }

    private Week week() {
        return new Week(visitor.locale());
    }

    private static Set<DayOfWeek> weekdays(Rows form, String key) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (form.all("days-" + key).contains(day.name())) {
                days.add(day);
            }
        }
        return days;
    }
}
