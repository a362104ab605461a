package org.dozvon.scheme.recipe;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dozvon.scheme.model.CallerList;
import org.dozvon.scheme.model.CallerStep;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.CrmOwnerStep;
import org.dozvon.scheme.model.CrmRecord;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.rehearse.CallEnd;
import org.dozvon.scheme.rehearse.SavedCall;
import org.dozvon.scheme.run.PhoneRanges;
import org.dozvon.scheme.words.Bilingual;

/// Some callers are not like others.
final class Callers {
    static final PhoneNumber CUSTOMER = new PhoneNumber("+79990001122");

    private static final int PERSON_SECONDS = 25;
    private static final int TEAM_SECONDS = 30;
    private static final int CRM_SECONDS = 2;
    private static final int USUAL_LENGTH = "+79990001122".length();
    private static final String TEAM = "team";
    private static final String MESSAGE = "message";
    private static final Bilingual NOBODY = new Bilingual("Никто не отвечает", "Nobody answers");

    static final Recipe CRM_OWNER = new Recipe(
            "crm-owner",
            new Bilingual("К ответственному из CRM", "To the CRM's responsible person"),
            new Bilingual(
                    "Сначала звонит ответственный за клиента: из открытого лида, сделки или контакта. Нет такого или не"
                            + " ответил — вся команда, потом голосовая почта.",
                    "Who is responsible for the client rings first: by an open lead, an open deal or the contact. Else the"
                            + " whole team, then a voicemail."),
            List.of(Asks.of("crm", Question.Kind.CONNECTION, "Какая CRM?", "Which CRM?"), Asks.TEAM, Asks.MAILBOX),
            Callers::crmOwner);

    static final Recipe VIP = new Recipe(
            "vip-and-blocked",
            new Bilingual("Важные и нежелательные", "Important and unwanted callers"),
            new Bilingual(
                    "Важным клиентам отвечает свой сотрудник, нежелательные слышат «занято», остальным — команда и"
                            + " голосовая почта.",
                    "Important callers get a person of their own, unwanted ones the busy tone, all others the team and a"
                            + " voicemail."),
            List.of(
                    Asks.of("vip", Question.Kind.CALLER_LIST, "Список важных", "The list of important callers"),
                    Asks.of("blocked", Question.Kind.CALLER_LIST, "Чёрный список", "The list of unwanted callers"),
                    Asks.person("who", "Кто отвечает важным?", "Who answers important callers?"),
                    Asks.TEAM),
            Callers::vip);

    private Callers() {}

    private static void crmOwner(Sketch sketch) {
        var team = sketch.answered().people(TEAM);
        var mailbox = sketch.answered().person("mailbox");
        var owner = team.getFirst();
        sketch.add(new CrmOwnerStep(
                new StepId("owner"),
                "",
                sketch.answered().connection("crm"),
                List.of(CrmRecord.OPEN_LEAD, CrmRecord.OPEN_DEAL, CrmRecord.CONTACT),
                CRM_SECONDS,
                ContactOrder.ALL_AT_ONCE,
                PERSON_SECONDS,
                Map.of(CrmOwnerStep.UNKNOWN, new StepId(TEAM), CrmOwnerStep.NOT_ANSWERED, new StepId(TEAM))));
        sketch.ring(TEAM, "", RingStrategy.PARALLEL, TEAM_SECONDS, team, MESSAGE);
        sketch.message(MESSAGE, StockPhrase.VOICEMAIL, mailbox);
        sketch.test(
                "owner",
                new Bilingual("Отвечает ответственный", "The responsible person answers"),
                call -> call.from(CUSTOMER)
                        .world(knows(owner))
                        .answers(owner)
                        .talked()
                        .rangInTurn(List.of(owner)));
        sketch.test(
                "unknown",
                new Bilingual("CRM не знает звонящего", "The CRM does not know the caller"),
                call -> call.from(CUSTOMER)
                        .answers(owner)
                        .talked()
                        .rangAtOnce(team)
                        .passes("owner", TEAM));
        sketch.test(
                "nobody",
                NOBODY,
                call -> call.from(CUSTOMER)
                        .world(knows(owner))
                        .rang(owner, team)
                        .message(mailbox));
    }

    private static SavedCall.World knows(PersonId owner) {
        return new SavedCall.World(Map.of(), owner, null, null);
    }

    private static void vip(Sketch sketch) {
        var vip = sketch.answered().callerList("vip");
        var blocked = sketch.answered().callerList("blocked");
        if (vip.id().equals(blocked.id())) {
            throw new RecipeRefused("blocked", "list-twice");
        }
        var who = sketch.answered().person("who");
        var team = sketch.answered().people(TEAM);
        sketch.add(new CallerStep(
                new StepId("caller"),
                "",
                List.of(vip.id(), blocked.id()),
                Map.of(
                        vip.id().value(),
                        new StepId("own"),
                        blocked.id().value(),
                        new StepId("busy"),
                        CallerStep.HIDDEN,
                        new StepId(TEAM),
                        CallerStep.OTHER,
                        new StepId(TEAM))));
        sketch.ring("own", "", RingStrategy.SEQUENTIAL, PERSON_SECONDS, List.of(who), TEAM);
        sketch.ring(TEAM, "", RingStrategy.PARALLEL, TEAM_SECONDS, team, MESSAGE);
        sketch.message(MESSAGE, StockPhrase.VOICEMAIL, null);
        sketch.add(new HangupStep(new StepId("busy"), "", HangupStep.Cause.BUSY, null));
        someone(vip, List.of())
                .ifPresent(number -> sketch.test(
                        "vip",
                        new Bilingual("Важный клиент", "An important caller"),
                        call -> call.from(number).answers(who).talked().rangInTurn(List.of(who))));
        someone(blocked, vip.entries())
                .ifPresent(number -> sketch.test(
                        "blocked",
                        new Bilingual("Нежелательный", "An unwanted caller"),
                        call -> call.from(number)
                                .rang(List.of())
                                .passes("caller", "busy")
                                .ends(CallEnd.HUNG_UP)));
        sketch.test(
                "hidden",
                new Bilingual("Номер скрыт", "A hidden number"),
                call -> call.answers(team.getFirst()).talked().rangAtOnce(team));
        sketch.test("nobody", NOBODY, call -> call.rangAtOnce(team).message(null));
    }

    /// A caller whom the list holds and the others, which are asked before it, do not.
    private static Optional<PhoneNumber> someone(CallerList list, List<String> others) {
        var asked = PhoneRanges.of(others);
        return list.entries().stream()
                .map(Callers::number)
                .filter(number -> !asked.holds(PhoneRanges.code(number)))
                .map(PhoneNumber::new)
                .findFirst();
    }

    /// Of a beginning, a number that begins so and is as long as most are.
    private static String number(String entry) {
        if (!entry.endsWith("*")) {
            return entry;
        }
        var start = entry.equals("+*") ? "+7" : entry.substring(0, entry.length() - 1);
        return start + "0".repeat(Math.max(0, USUAL_LENGTH - start.length()));
    }
}
