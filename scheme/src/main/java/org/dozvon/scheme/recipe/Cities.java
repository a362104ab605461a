package org.dozvon.scheme.recipe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dozvon.scheme.model.DialledStep;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.Template;
import org.dozvon.scheme.model.WebhookStep;
import org.dozvon.scheme.rehearse.SavedCall;
import org.dozvon.scheme.simulate.Script;
import org.dozvon.scheme.words.Bilingual;

/// One company in several places.
final class Cities {
    private static final int TEAM_SECONDS = 30;
    private static final int WEBHOOK_SECONDS = 3;
    private static final int WEBHOOK_MILLIS = 300;
    private static final String MESSAGE = "message";
    private static final String FIELD = "city";

    static final Recipe BY_MENU = new Recipe(
            "cities-by-menu",
            new Bilingual("Города по меню", "Cities by a menu"),
            new Bilingual(
                    "Звонящий выбирает город клавишей, звонит сотрудник этого города; потом голосовая почта.",
                    "Callers choose their city by a key and its person is rung; then they can leave a message."),
            List.of(cities(), Asks.MAILBOX),
            Cities::byMenu);

    static final Recipe BY_WEBHOOK = new Recipe(
            "cities-by-webhook",
            new Bilingual("Города по ответу вашей программы", "Cities by a program of yours"),
            new Bilingual(
                    "Ваша программа по номеру звонящего отвечает, из какого он города, и звонит сотрудник этого города."
                            + " Не ответила — звонят все.",
                    "A program of yours says which city a caller is from, and its person is rung. When it does not answer,"
                            + " everybody is."),
            List.of(
                    Asks.of(
                            "url",
                            Question.Kind.URL,
                            "Адрес программы: POST {\"caller\": …}, в ответ {\"city\": …}",
                            "Address of the program: POST {\"caller\": …}, it answers {\"city\": …}"),
                    cities(),
                    Asks.MAILBOX),
            Cities::byWebhook);

    static final Recipe BY_NUMBER = new Recipe(
            "offices-by-number",
            new Bilingual("Два офиса, у каждого свой номер", "Two offices, each with its number"),
            new Bilingual(
                    "На какой номер позвонили, сотруднику того офиса и звонок; потом голосовая почта.",
                    "The number that was called decides whose phone rings; then callers can leave a message."),
            List.of(
                    Asks.of(
                            "offices",
                            Question.Kind.NUMBERS,
                            "Какие номера у офисов и кто в них отвечает?",
                            "Which numbers do the offices have, and who answers in each?"),
                    Asks.MAILBOX),
            Cities::byNumber);

    private Cities() {}

    private static Question cities() {
        return Asks.of(
                "cities",
                Question.Kind.BRANCHES,
                "Какие города и кто в них отвечает?",
                "Which cities are there, and who answers in each?");
    }

    private static void byMenu(Sketch sketch) {
        var cities = sketch.answered().branches("cities");
        var mailbox = sketch.answered().person("mailbox");
        Menus.add(sketch, cities, MESSAGE);
        sketch.message(MESSAGE, StockPhrase.VOICEMAIL, mailbox);
        Menus.tests(sketch, cities, mailbox, UnaryOperator.identity());
    }

    private static void byWebhook(Sketch sketch) {
        var cities = sketch.answered().branches("cities");
        var everybody = cities.stream().map(Answered.Branch::person).distinct().toList();
        var mailbox = sketch.answered().person("mailbox");
        sketch.add(webhook(sketch.answered().text("url"), cities));
        Menus.rings(sketch, cities, MESSAGE);
        sketch.ring("everybody", "", RingStrategy.PARALLEL, TEAM_SECONDS, everybody, MESSAGE);
        sketch.message(MESSAGE, StockPhrase.VOICEMAIL, mailbox);
        var first = cities.getFirst();
        sketch.test(
                "city",
                new Bilingual("Город: " + first.label(), "City: " + first.label()),
                call -> call.world(says(first.label()))
                        .answers(first.person())
                        .talked()
                        .rangInTurn(List.of(first.person())));
        sketch.test(
                "away",
                new Bilingual("Программа не отвечает", "The program does not answer"),
                call -> call.answers(everybody.getFirst())
                        .talked()
                        .rangAtOnce(everybody)
                        .passes("ask-city", "everybody"));
        sketch.test("nobody", new Bilingual("Никто не отвечает", "Nobody answers"), call -> call.message(mailbox));
    }

    private static WebhookStep webhook(String url, List<Answered.Branch> cities) {
        var exits = new HashMap<String, StepId>(
                Map.of(WebhookStep.OTHER, new StepId("everybody"), WebhookStep.FAILED, new StepId("everybody")));
        for (var number = 1; number <= cities.size(); number++) {
            exits.put(cities.get(number - 1).label(), Menus.step(number));
        }
        return new WebhookStep(
                new StepId("ask-city"),
                "",
                url,
                WebhookStep.Method.POST,
                Map.of("caller", new Template("{caller}")),
                null,
                WEBHOOK_SECONDS,
                FIELD,
                cities.stream()
                        .map(city -> new WebhookStep.Answer(city.label(), ""))
                        .toList(),
                Map.of(),
                exits);
    }

    private static SavedCall.World says(String city) {
        var answer = new Script.Webhook(WEBHOOK_MILLIS, Map.of(FIELD, city), null);
        return new SavedCall.World(Map.of("ask-city", answer), null, null, null);
    }

    private static void byNumber(Sketch sketch) {
        var offices = sketch.answered().branches("offices");
        var mailbox = sketch.answered().person("mailbox");
        var exits = new HashMap<String, StepId>(Map.of(DialledStep.OTHER, Menus.step(1)));
        for (var number = 1; number <= offices.size(); number++) {
            exits.put(offices.get(number - 1).label(), Menus.step(number));
        }
        var groups = offices.stream()
                .map(office -> new DialledStep.NumberGroup(office.label(), List.of(office.label())))
                .toList();
        sketch.add(new DialledStep(new StepId("number"), "", groups, exits));
        Menus.rings(sketch, offices, MESSAGE);
        sketch.message(MESSAGE, StockPhrase.VOICEMAIL, mailbox);
        var first = offices.getFirst();
        sketch.test(
                "first",
                new Bilingual("Отвечает первый офис", "The first office answers"),
                call -> call.answers(first.person()).talked().rangInTurn(List.of(first.person())));
        sketch.test(
                "nobody",
                new Bilingual("Никто не отвечает", "Nobody answers"),
                call -> call.rangInTurn(List.of(first.person())).message(mailbox));
    }
}
