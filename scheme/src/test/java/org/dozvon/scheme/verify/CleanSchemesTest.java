package org.dozvon.scheme.verify;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dozvon.scheme.Draw;
import org.dozvon.scheme.model.AskStep;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.CallbackStep;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.Country;
import org.dozvon.scheme.model.DialledStep;
import org.dozvon.scheme.model.DutyRota;
import org.dozvon.scheme.model.LastAgentStep;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.RingTarget;
import org.dozvon.scheme.model.RotaId;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeJson;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.model.WebhookStep;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dozvon.scheme.Draw.caller;
import static org.dozvon.scheme.Draw.end;
import static org.dozvon.scheme.Draw.hangup;
import static org.dozvon.scheme.Draw.interval;
import static org.dozvon.scheme.Draw.menu;
import static org.dozvon.scheme.Draw.play;
import static org.dozvon.scheme.Draw.reject;
import static org.dozvon.scheme.Draw.ring;
import static org.dozvon.scheme.Draw.ringAnna;
import static org.dozvon.scheme.Draw.schedule;
import static org.dozvon.scheme.Draw.scheme;
import static org.dozvon.scheme.Draw.sub;
import static org.dozvon.scheme.Draw.voicemail;

/// Ordinary schemes, as companies draw them: nothing is said of any.
class CleanSchemesTest {
    private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);
    private static final String[] TO_VOICEMAIL = {"not-answered>v", "busy>v", "unreachable>v"};
    private static final Map<String, Tenant> CLEAN = new LinkedHashMap<>();

    static {
        clean("one person", ringAnna("r", TO_VOICEMAIL), voicemail("v"));
        clean(
                "the team, then the owner's mobile",
                play("p", "done>r"),
                ring("r", RingStrategy.PARALLEL, List.of(Draw.group("masters", 20)), "not-answered>o", "busy>o"),
                ring("o", RingStrategy.SEQUENTIAL, List.of(Draw.phone("+79161112233", 30)), TO_VOICEMAIL),
                voicemail("v"));
        clean(
                "hours and a voicemail at night",
                schedule("s", "office", "work>r", "closed>v", "holiday>v"),
                ringAnna("r", TO_VOICEMAIL),
                voicemail("v"));
        clean(
                "closed says so and goodbye",
                schedule("s", "office", "work>r", "closed>c", "holiday>c"),
                ringAnna("r", TO_VOICEMAIL),
                play("c", "done>h"),
                hangup("h"),
                voicemail("v"));
        clean(
                "a menu that can be heard again",
                menu("m", "120", "1>r", "2>v", "0>m", "no-input>r", "wrong-input>r"),
                ringAnna("r", TO_VOICEMAIL),
                voicemail("v"));
        clean(
                "regulars first, nuisances never",
                caller("c", List.of("vip", "blocked"), "vip>r", "blocked>x", "hidden>m", "other>m"),
                menu("m", "1", "1>r", "no-input>r", "wrong-input>v"),
                ringAnna("r", TO_VOICEMAIL),
                reject("x"),
                voicemail("v"));
        clean(
                "two offices by number",
                new DialledStep(
                        id("d"),
                        "",
                        List.of(new DialledStep.NumberGroup("city", List.of("+7812*"))),
                        Draw.exits("city>r", "other>v")),
                ringAnna("r", TO_VOICEMAIL),
                voicemail("v"));
        clean(
                "who talked last, else the menu; a webhook that may fail",
                new LastAgentStep(
                        id("l"), "", null, 30, ContactOrder.ALL_AT_ONCE, 20, Draw.exits("unknown>w", "not-answered>w")),
                new WebhookStep(
                        id("w"),
                        "",
                        "https://crm.example.com/route",
                        WebhookStep.Method.GET,
                        Map.of(),
                        null,
                        2,
                        "result",
                        List.of(new WebhookStep.Answer("vip", "")),
                        Map.of(),
                        Draw.exits("vip>r", "other>m", "failed>m")),
                menu("m", "1", "1>r", "no-input>r", "wrong-input>r"),
                ringAnna("r", TO_VOICEMAIL),
                voicemail("v"));
        clean(
                "an order number, else a call back, else a message",
                new AskStep(
                        id("a"),
                        "",
                        Draw.stock(StockPhrase.ENTER_DIGITS),
                        "order",
                        4,
                        4,
                        7,
                        2,
                        Draw.exits("done>r", "no-input>r", "wrong-input>r")),
                ringAnna("r", "not-answered>b", "busy>b", "unreachable>b"),
                new CallbackStep(id("b"), "", Draw.stock(StockPhrase.CALLBACK), "1", 5, null, Draw.exits("declined>v")),
                voicemail("v"));
        clean("an owner on duty", ring("r", RingStrategy.SEQUENTIAL, List.of(duty()), TO_VOICEMAIL), voicemail("v"));
        CLEAN.put(
                "the night in a scheme of its own",
                newYear(
                        main(
                                schedule("s", "office", "work>r", "closed>n", "holiday>n"),
                                ringAnna("r", TO_VOICEMAIL),
                                sub("n", "night", "told>v"),
                                voicemail("v")),
                        Draw.withoutReserve(scheme("night", play("p", "done>e"), end("e", "told")))));
        hours("over midnight", interval("work", ALL, 600, 120));
        hours("around the clock", interval("work", ALL, 0, 1440));
        hours("a short Saturday", interval("work", Draw.WORKDAYS, 540, 1080), interval("work", saturday(), 600, 900));
        CLEAN.put(
                "a lunch break above the day",
                calendar(
                        main(
                                schedule("s", "office", "lunch>v", "work>r", "closed>v", "holiday>v"),
                                ringAnna("r", TO_VOICEMAIL),
                                voicemail("v")),
                        interval("lunch", Draw.WORKDAYS, 780, 840),
                        interval("work", Draw.WORKDAYS, 540, 1080)));
    }

    private static void clean(String name, Step... steps) {
        CLEAN.put(name, newYear(main(steps)));
    }

    private static void hours(String name, Calendar.Interval... rows) {
        var round = rows[0].fromMinute() == 0;
        var steps =
                round ? schedule("s", "office", "work>r") : schedule("s", "office", "work>r", "closed>v", "holiday>v");
        CLEAN.put(
                name,
                round
                        ? week(main(steps, ringAnna("r", TO_VOICEMAIL), voicemail("v")), null, rows)
                        : calendar(main(steps, ringAnna("r", TO_VOICEMAIL), voicemail("v")), rows));
    }

    private static Scheme main(Step... steps) {
        return scheme("main", steps);
    }

    private static StepId id(String id) {
        return new StepId(id);
    }

    private static Set<DayOfWeek> saturday() {
        return EnumSet.of(DayOfWeek.SATURDAY);
    }

    private static RingTarget duty() {
        return new RingTarget.OfDuty(new RotaId("owners"), ContactOrder.ALL_AT_ONCE, 25);
    }

    /// With the public holidays of Russia.
    private static Tenant calendar(Scheme main, Calendar.Interval... rows) {
        return week(main, Country.RUSSIA, rows);
    }

    private static Tenant week(
            Scheme main, @org.jspecify.annotations.Nullable Country country, Calendar.Interval... rows) {
        return Draw.withCalendars(
                Draw.tenant(main),
                List.of(new Calendar(new CalendarId("office"), "Office", null, List.of(rows), List.of(), country)));
    }

    private static Tenant newYear(Scheme... schemes) {
        var office = Draw.office();
        var days = Draw.with(office.days(), Draw.holiday("2027-01-01"));
        var tenant = Draw.withCalendars(
                Draw.tenant(schemes),
                List.of(new Calendar(office.id(), office.name(), office.zone(), office.intervals(), days)));
        com.fasterxml.jackson.databind.node.ObjectNode json = SchemeJson.MAPPER.valueToTree(tenant);
        json.set("rotas", SchemeJson.MAPPER.valueToTree(List.of(rota())));
        return SchemeJson.read(SchemeJson.write(json), Tenant.class);
    }

    private static DutyRota rota() {
        return new DutyRota(
                new RotaId("owners"),
                "Owners",
                null,
                List.of(new DutyRota.Watch(
                        LocalDateTime.parse("2026-01-01T00:00:00"),
                        LocalDateTime.parse("2028-01-01T00:00:00"),
                        new PersonId("olga"))));
    }

    static Set<String> names() {
        return CLEAN.keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingIsSaidOfAnOrdinaryScheme(String name) {
        var tenant = CLEAN.get(name);

        var verified = Verifier.verify(tenant, tenant.schemes().getFirst(), BrokenSchemes.NOW);

        assertThat(verified.problems()).isEmpty();
        assertThat(verified.longestWait()).isNotNull();
    }
}
