package org.dozvon.scheme.recipe;

import java.util.HashMap;
import java.util.List;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.ScheduleStep;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.words.Bilingual;

/// Other things by day than by night.
final class Hours {
    private static final int TEAM_SECONDS = 30;
    private static final String MESSAGE = "message";
    private static final Bilingual WORKING = new Bilingual("В рабочее время", "In opening hours");
    private static final Bilingual AT_NIGHT = new Bilingual("В нерабочее время", "Outside opening hours");

    static final Recipe VOICEMAIL = new Recipe(
            "hours-and-voicemail",
            new Bilingual("Часы работы и голосовая почта", "Opening hours and a voicemail at night"),
            new Bilingual(
                    "В рабочее время звонят сотрудники, ночью и в праздники звонящий слышит об этом и может оставить"
                            + " сообщение.",
                    "In opening hours the team is rung; at night and on holidays callers are told so and can leave a"
                            + " message."),
            List.of(Asks.CALENDAR, Asks.TEAM, Asks.MAILBOX),
            Hours::voicemail);

    static final Recipe DEPARTMENTS = new Recipe(
            "departments-by-menu",
            new Bilingual("Меню отделов", "A menu of departments"),
            new Bilingual(
                    "Нажмите 1, нажмите 2…: за каждой клавишей отдел со своим сотрудником. В нерабочее время —"
                            + " голосовая почта.",
                    "Press 1, press 2…: behind each key a department and its person. Outside opening hours, a voicemail."),
            List.of(
                    Asks.CALENDAR,
                    Asks.of(
                            "departments",
                            Question.Kind.BRANCHES,
                            "Какие отделы есть и кто в них отвечает?",
                            "Which departments are there, and who answers in each?"),
                    Asks.MAILBOX),
            Hours::departments);

    private Hours() {}

    private static void voicemail(Sketch sketch) {
        var calendar = sketch.answered().calendar("hours");
        var team = sketch.answered().people("team");
        var mailbox = sketch.answered().person("mailbox");
        schedule(sketch, calendar, "ring");
        sketch.ring("ring", "", RingStrategy.PARALLEL, TEAM_SECONDS, team, MESSAGE);
        messages(sketch, mailbox);
        sketch.test(
                "open",
                WORKING,
                call -> call.open(calendar).answers(team.getFirst()).talked().rangAtOnce(team));
        sketch.test(
                "nobody",
                new Bilingual("В рабочее время никто не отвечает", "Nobody answers in opening hours"),
                call -> call.open(calendar).rangAtOnce(team).message(mailbox));
        atNight(sketch, calendar, mailbox);
    }

    private static void departments(Sketch sketch) {
        var calendar = sketch.answered().calendar("hours");
        var departments = sketch.answered().branches("departments");
        var mailbox = sketch.answered().person("mailbox");
        schedule(sketch, calendar, Menus.ID);
        Menus.add(sketch, departments, MESSAGE);
        messages(sketch, mailbox);
        Menus.tests(sketch, departments, mailbox, call -> call.open(calendar));
        atNight(sketch, calendar, mailbox);
    }

    private static void schedule(Sketch sketch, Calendar calendar, String open) {
        var exits = new HashMap<String, StepId>();
        calendar.intervals().forEach(interval -> exits.put(interval.name(), new StepId(open)));
        exits.put(ScheduleStep.CLOSED, new StepId("closed"));
        exits.put(ScheduleStep.HOLIDAY, new StepId("holiday"));
        sketch.add(new ScheduleStep(new StepId("hours"), "", calendar.id(), exits));
    }

    private static void messages(Sketch sketch, PersonId mailbox) {
        sketch.message(MESSAGE, StockPhrase.VOICEMAIL, mailbox);
        sketch.message("closed", StockPhrase.OFF_HOURS, mailbox);
        sketch.message("holiday", StockPhrase.HOLIDAY, mailbox);
    }

    private static void atNight(Sketch sketch, Calendar calendar, PersonId mailbox) {
        sketch.test(
                "closed",
                AT_NIGHT,
                call -> call.closed(calendar)
                        .rang(List.of())
                        .passes("hours", "closed")
                        .message(mailbox));
    }
}
