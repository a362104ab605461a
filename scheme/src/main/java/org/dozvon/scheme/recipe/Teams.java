package org.dozvon.scheme.recipe;

import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.CallbackStep;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.PlayStep;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.RingTarget;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.rehearse.CallEnd;
import org.dozvon.scheme.words.Bilingual;

/// One person, a few, or many, and a message when nobody answers.
final class Teams {
    private static final int PERSON_SECONDS = 25;
    private static final int IN_TURN_SECONDS = 20;
    private static final int AT_ONCE_SECONDS = 30;
    private static final int BIG_SECONDS = 15;
    private static final int EXCHANGE_SECONDS = 30;
    private static final String MESSAGE = "message";
    private static final Bilingual ANSWERED = new Bilingual("Кто-то отвечает", "Somebody answers");
    private static final Bilingual NOBODY = new Bilingual("Никто не отвечает", "Nobody answers");

    static final Recipe ONE_PERSON = new Recipe(
            "one-person",
            new Bilingual("Один человек", "One person"),
            new Bilingual(
                    "Звонит телефон одного сотрудника; если он не ответил, можно оставить сообщение.",
                    "One person's phones ring; who gets no answer can leave a message."),
            List.of(Asks.person("who", "Кто отвечает на звонки?", "Who answers calls?"), Asks.MAILBOX),
            Teams::onePerson);

    static final Recipe IN_TURN = new Recipe(
            "team-in-turn",
            new Bilingual("Небольшая команда по очереди", "A small team, one after the other"),
            new Bilingual(
                    "Сотрудникам звонят по одному, в указанном порядке; потом голосовая почта.",
                    "People are rung one after the other, in your order; then callers can leave a message."),
            List.of(
                    Asks.of(
                            "team",
                            Question.Kind.PEOPLE,
                            "Кто отвечает на звонки, по порядку?",
                            "Who answers calls, in which order?"),
                    Asks.MAILBOX),
            Teams::inTurn);

    static final Recipe AT_ONCE = new Recipe(
            "team-at-once",
            new Bilingual("Небольшая команда сразу", "A small team, all at once"),
            new Bilingual(
                    "Звонят все телефоны сразу, говорит тот, кто первым снял трубку; потом голосовая почта.",
                    "All phones ring at once and the first to answer talks; then callers can leave a message."),
            List.of(Asks.TEAM, Asks.MAILBOX),
            Teams::atOnce);

    static final Recipe BIG = new Recipe(
            "big-team",
            new Bilingual("Большая команда", "A big team"),
            new Bilingual(
                    "Приветствие, затем два круга по сотрудникам: первым звонят тому, кто дольше всех свободен. Никто не"
                            + " ответил — предлагаем перезвонить в рабочее время, иначе голосовая почта.",
                    "A greeting, then two rounds of the team, whoever has been free longest first. When nobody answers,"
                            + " a call back in opening hours is offered, else a voicemail."),
            List.of(Asks.TEAM, Asks.CALENDAR, Asks.MAILBOX),
            Teams::big);

    static final Recipe OTHER_EXCHANGE = new Recipe(
            "behind-another-pbx",
            new Bilingual("За вашей старой АТС", "Behind another PBX"),
            new Bilingual(
                    "Звонок уходит на вашу АТС; если она не отвечает, звонит сотрудник, потом голосовая почта.",
                    "Calls go to your own PBX; when it does not answer a person is rung, then callers can leave a message."),
            List.of(
                    Asks.of(
                            "address",
                            Question.Kind.SIP_ADDRESS,
                            "SIP-адрес на вашей АТС, например office@pbx.example.com",
                            "SIP address at your PBX, such as office@pbx.example.com"),
                    Asks.person(
                            "who", "Кому звонить, если АТС не отвечает?", "Who is rung when the PBX does not answer?"),
                    Asks.MAILBOX),
            Teams::otherExchange);

    private Teams() {}

    private static void onePerson(Sketch sketch) {
        var who = List.of(sketch.answered().person("who"));
        var mailbox = sketch.answered().person("mailbox");
        sketch.ring("ring", "", RingStrategy.SEQUENTIAL, PERSON_SECONDS, who, MESSAGE);
        sketch.message(MESSAGE, StockPhrase.VOICEMAIL, mailbox);
        sketch.test(
                "answered",
                ANSWERED,
                call -> call.answers(who.getFirst()).talked().rangInTurn(who));
        sketch.test("nobody", NOBODY, call -> call.rangInTurn(who).message(mailbox));
    }

    private static void inTurn(Sketch sketch) {
        var team = sketch.answered().people("team");
        var mailbox = sketch.answered().person("mailbox");
        sketch.ring("ring", "", RingStrategy.SEQUENTIAL, IN_TURN_SECONDS, team, MESSAGE);
        sketch.message(MESSAGE, StockPhrase.VOICEMAIL, mailbox);
        sketch.test(
                "last",
                new Bilingual("Отвечает последний", "The last one answers"),
                call -> call.answers(team.getLast()).talked().rangInTurn(team));
        sketch.test("nobody", NOBODY, call -> call.rangInTurn(team).message(mailbox));
    }

    private static void atOnce(Sketch sketch) {
        var team = sketch.answered().people("team");
        var mailbox = sketch.answered().person("mailbox");
        sketch.ring("ring", "", RingStrategy.PARALLEL, AT_ONCE_SECONDS, team, MESSAGE);
        sketch.message(MESSAGE, StockPhrase.VOICEMAIL, mailbox);
        sketch.test(
                "answered",
                ANSWERED,
                call -> call.answers(team.getLast()).talked().rangAtOnce(team));
        sketch.test("nobody", NOBODY, call -> call.rangAtOnce(team).message(mailbox));
    }

    private static void big(Sketch sketch) {
        var team = sketch.answered().people("team");
        var mailbox = sketch.answered().person("mailbox");
        var hours = sketch.answered().calendar("hours").id();
        var greeting = new Prompt.Stock(StockPhrase.GREETING);
        sketch.add(new PlayStep(new StepId("greeting"), "", greeting, Map.of(PlayStep.DONE, new StepId("first"))));
        sketch.ring("first", "", RingStrategy.MOST_IDLE, BIG_SECONDS, team, "hold");
        var hold = new Prompt.Stock(StockPhrase.PLEASE_HOLD);
        sketch.add(new PlayStep(new StepId("hold"), "", hold, Map.of(PlayStep.DONE, new StepId("second"))));
        sketch.ring("second", "", RingStrategy.MOST_IDLE, BIG_SECONDS, team, "callback");
        var offer = new Prompt.Stock(StockPhrase.CALLBACK);
        sketch.add(new CallbackStep(
                new StepId("callback"),
                "",
                offer,
                "1",
                5,
                hours,
                Map.of(CallbackStep.ACCEPTED, new StepId("bye"), CallbackStep.DECLINED, new StepId(MESSAGE))));
        sketch.message(MESSAGE, StockPhrase.VOICEMAIL, mailbox);
        sketch.add(
                new HangupStep(new StepId("bye"), "", HangupStep.Cause.NORMAL, new Prompt.Stock(StockPhrase.GOODBYE)));
        sketch.test(
                "answered",
                ANSWERED,
                call -> team.forEach(person -> call.answers(person).talked().passes("greeting", "first")));
        sketch.test(
                "callback",
                new Bilingual("Просят перезвонить", "A call back is asked for"),
                call -> call.from(Callers.CUSTOMER)
                        .presses("1")
                        .passes("first", "hold", "second", "callback", "bye")
                        .ends(CallEnd.CALLBACK_PROMISED));
        sketch.test(
                "nobody",
                NOBODY,
                call -> call.from(Callers.CUSTOMER)
                        .passes("first", "second", "callback")
                        .message(mailbox));
    }

    private static void otherExchange(Sketch sketch) {
        var address = sketch.answered().address("address");
        var who = sketch.answered().person("who");
        var mailbox = sketch.answered().person("mailbox");
        var there = new RingTarget.OfSip(address, EXCHANGE_SECONDS);
        sketch.ringAll("exchange", "", RingStrategy.SEQUENTIAL, List.of(there), "person");
        sketch.ring("person", "", RingStrategy.SEQUENTIAL, PERSON_SECONDS, List.of(who), MESSAGE);
        sketch.message(MESSAGE, StockPhrase.VOICEMAIL, mailbox);
        sketch.test(
                "there",
                new Bilingual("АТС отвечает", "The PBX answers"),
                call -> call.answers(address.value()).talked().rang(List.of(List.of(address.value()))));
        sketch.test(
                "away",
                new Bilingual("АТС недоступна", "The PBX is away"),
                call -> call.unreachable(address.value()).answers(who).talked().rangInTurn(List.of(who)));
        sketch.test("nobody", NOBODY, call -> call.message(mailbox));
    }
}
