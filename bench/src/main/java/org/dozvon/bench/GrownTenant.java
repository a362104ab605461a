package org.dozvon.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.CallerList;
import org.dozvon.scheme.model.CallerListId;
import org.dozvon.scheme.model.CallerStep;
import org.dozvon.scheme.model.Contact;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.DialledNumber;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.MenuKey;
import org.dozvon.scheme.model.MenuStep;
import org.dozvon.scheme.model.Person;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.Reserve;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.RingTarget;
import org.dozvon.scheme.model.ScheduleStep;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.scheme.model.VoicemailStep;

/// A tenant whose scheme is as large as one may be, and all of it reached: menus, schedules of three calendars, caller
/// checks of four lists and rings in turn, each leading to the next and to one further on.
final class GrownTenant {
    private static final int CALENDARS = 3;
    private static final int LISTS = 4;

    private GrownTenant() {}

    static Tenant withSteps(int count) {
        var scheme = new Scheme(
                new SchemeId("main"), "Main", id(0), steps(count), new Reserve(new PhoneNumber("+79035550104"), 30));
        return new Tenant(
                new TenantId("grown"),
                "Grown",
                "grown.sip.localhost",
                "Europe/Berlin",
                Language.ENGLISH,
                List.of(new DialledNumber(SampleTenant.DIALLED, "", scheme.id(), null)),
                List.of(new Person(
                        new PersonId("anna"),
                        "Anna",
                        "101",
                        List.of(new Contact.Phone(new PhoneNumber("+79035550101"))))),
                List.of(),
                List.of(),
                calendars(),
                lists(),
                List.of(),
                List.of(scheme));
    }

    private static List<Step> steps(int count) {
        var steps = new ArrayList<Step>();
        for (int i = 0; i < count - 1; i++) {
            steps.add(step(i, id(i + 1), id(Math.min(i + 2, count - 1))));
        }
        steps.add(new VoicemailStep(id(count - 1), "", new Prompt.Stock(StockPhrase.VOICEMAIL), null, 120, Map.of()));
        return steps;
    }

    private static Step step(int i, StepId next, StepId after) {
        return switch (i % 4) {
            case 0 ->
                new MenuStep(
                        id(i),
                        "",
                        new Prompt.Stock(StockPhrase.MENU),
                        List.of(new MenuKey("1", ""), new MenuKey("2", "")),
                        5,
                        1,
                        Map.of("1", next, "2", after, MenuStep.NO_INPUT, next, MenuStep.WRONG_INPUT, next));
            case 1 ->
                new ScheduleStep(
                        id(i),
                        "",
                        new CalendarId("c" + i % CALENDARS),
                        Map.of("open", next, ScheduleStep.CLOSED, after, ScheduleStep.HOLIDAY, after));
            case 2 -> {
                var list = new CallerListId("l" + i % LISTS);
                yield new CallerStep(
                        id(i),
                        "",
                        List.of(list),
                        Map.of(list.value(), after, CallerStep.HIDDEN, next, CallerStep.OTHER, next));
            }
            default ->
                new RingStep(
                        id(i),
                        "",
                        List.of(new RingTarget.OfPerson(new PersonId("anna"), ContactOrder.ALL_AT_ONCE, 5)),
                        RingStrategy.SEQUENTIAL,
                        1,
                        Map.of(RingStep.NOT_ANSWERED, next, RingStep.BUSY, after, RingStep.UNREACHABLE, next));
        };
    }

    private static List<Calendar> calendars() {
        var calendars = new ArrayList<Calendar>();
        for (int i = 0; i < CALENDARS; i++) {
            var open = new Calendar.Interval("open", EnumSet.allOf(DayOfWeek.class), 480 + i * 60, 1080 + i * 60);
            var day = new Calendar.SpecialDay(LocalDate.of(2027, 1, 1 + i), "Holiday", List.of());
            calendars.add(new Calendar(new CalendarId("c" + i), "Calendar " + i, null, List.of(open), List.of(day)));
        }
        return calendars;
    }

    private static List<CallerList> lists() {
        var lists = new ArrayList<CallerList>();
        for (int i = 0; i < LISTS; i++) {
            lists.add(new CallerList(
                    new CallerListId("l" + i),
                    "List " + i,
                    List.of("+790" + i + "*", "+49" + i + "*", "+7495123456" + i)));
        }
        return lists;
    }

    private static StepId id(int i) {
        return new StepId("s" + i);
    }
}
