package org.dozvon.scheme.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dozvon.scheme.Draw;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.CallLimit;
import org.dozvon.scheme.model.DialledNumber;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.MenuKey;
import org.dozvon.scheme.model.MenuStep;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.Reserve;
import org.dozvon.scheme.model.RingTarget;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.model.VoicemailStep;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dozvon.scheme.Draw.DID;
import static org.dozvon.scheme.Draw.WORKDAYS;
import static org.dozvon.scheme.Draw.calendar;
import static org.dozvon.scheme.Draw.caller;
import static org.dozvon.scheme.Draw.end;
import static org.dozvon.scheme.Draw.extension;
import static org.dozvon.scheme.Draw.group;
import static org.dozvon.scheme.Draw.groupOf;
import static org.dozvon.scheme.Draw.hangup;
import static org.dozvon.scheme.Draw.interval;
import static org.dozvon.scheme.Draw.list;
import static org.dozvon.scheme.Draw.menu;
import static org.dozvon.scheme.Draw.person;
import static org.dozvon.scheme.Draw.personOf;
import static org.dozvon.scheme.Draw.phone;
import static org.dozvon.scheme.Draw.play;
import static org.dozvon.scheme.Draw.playSound;
import static org.dozvon.scheme.Draw.ring;
import static org.dozvon.scheme.Draw.ringAnna;
import static org.dozvon.scheme.Draw.schedule;
import static org.dozvon.scheme.Draw.scheme;
import static org.dozvon.scheme.Draw.sub;
import static org.dozvon.scheme.Draw.tenant;
import static org.dozvon.scheme.Draw.voicemail;
import static org.dozvon.scheme.Draw.with;
import static org.dozvon.scheme.Draw.withNumbers;
import static org.dozvon.scheme.Draw.withPeople;
import static org.dozvon.scheme.model.RingStrategy.PARALLEL;
import static org.dozvon.scheme.model.RingStrategy.SEQUENTIAL;

class CheckerTest {
    private static final String LONG = "x".repeat(81);

    /// A bad sample for each code.
    private static final Map<String, List<Problem>> SAMPLES = new TreeMap<>(Map.ofEntries(
            entry("scheme-empty", of(scheme("main"))),
            entry(
                    "entry-unknown",
                    of(new Scheme(new SchemeId("main"), "Main", new StepId("gone"), List.of(hangup("h")), null))),
            entry("step-id-repeated", of(scheme("main", hangup("h"), hangup("h")))),
            entry("exit-target-unknown", of(scheme("main", play("p", "done>gone")))),
            entry("exit-name-unknown", of(scheme("main", play("p", "done>h", "other>h"), hangup("h")))),
            entry("step-unreachable", of(scheme("main", hangup("h"), play("lost", "done>h")))),
            entry("menu-without-keys", of(scheme("main", menu("m", "")))),
            entry("menu-key-repeated", of(scheme("main", menu("m", "11", "1>m")))),
            entry("menu-key-unknown", of(scheme("main", menu("m", "A", "A>m")))),
            entry("menu-key-unset", of(scheme("main", menu("m", "1")))),
            entry("menu-too-long", of(scheme("main", menu("m", "12345678")))),
            entry("menu-no-input-unset", of(scheme("main", menu("m", "1", "1>m", "wrong-input>m")))),
            entry("menu-wrong-input-unset", of(scheme("main", menu("m", "1", "1>m", "no-input>m")))),
            entry("menu-wait-out-of-range", of(scheme("main", menu("m", "1", 0, 3, "1>m")))),
            entry("menu-attempts-out-of-range", of(scheme("main", menu("m", "1", 5, 6, "1>m")))),
            entry("menu-key-label-too-long", of(scheme("main", keyLabelled(LONG)))),
            entry("loop-without-wait", of(scheme("main", play("p", "done>q"), play("q", "done>p")))),
            entry("scheme-too-large", of(large(201))),
            entry("scheme-name-missing", of(named(" "))),
            entry("scheme-name-too-long", of(named(LONG))),
            entry("label-too-long", of(scheme("main", labelled(LONG)))),
            entry("ring-without-targets", of(scheme("main", ring("r", PARALLEL, List.of())))),
            entry("ring-person-unknown", ringing(person("nobody", 20))),
            entry("ring-group-unknown", ringing(group("nobody", 20))),
            entry("ring-group-empty", ringing(group("empty", 20), person("anna", 20))),
            entry("ring-person-without-phone", ringing(person("gleb", 20), person("anna", 20))),
            entry("ring-nobody-to-ring", ringing(person("gleb", 20))),
            entry("ring-extension-unknown", ringing(extension("999", 20))),
            entry("ring-timeout-out-of-range", ringing(person("anna", 4))),
            entry(
                    "ring-rounds-out-of-range",
                    of(scheme("main", ring("r", SEQUENTIAL, 6, List.of(person("anna", 20)))))),
            entry(
                    "ring-too-many-targets",
                    ringing(Collections.nCopies(21, person("anna", 20)).toArray(RingTarget[]::new))),
            entry(
                    "ring-too-many-phones",
                    ringing(
                            Collections.nCopies(20, group("everyone", 20)).stream()
                                    .limit(20)
                                    .toArray(RingTarget[]::new),
                            crowd())),
            entry("ring-own-number", ringing(phone(DID.value(), 20))),
            entry("voicemail-limit-out-of-range", of(scheme("main", mailbox(null, 601)))),
            entry("voicemail-mailbox-unknown", of(scheme("main", mailbox("nobody", 60)))),
            entry("schedule-calendar-unknown", of(scheme("main", schedule("s", "gone")))),
            entry(
                    "schedule-never-open",
                    Checker.check(
                            Draw.withCalendars(tenant(), List.of(calendar("office", List.of()))),
                            scheme("main", schedule("s", "office")))),
            entry(
                    "schedule-interval-unset",
                    of(scheme("main", schedule("s", "office", "closed>h", "holiday>h"), hangup("h")))),
            entry(
                    "schedule-closed-unset",
                    of(scheme("main", schedule("s", "office", "work>h", "holiday>h"), hangup("h")))),
            entry(
                    "schedule-holiday-unset",
                    of(scheme("main", schedule("s", "office", "work>h", "closed>h"), hangup("h")))),
            entry("caller-without-lists", of(scheme("main", caller("c", List.of())))),
            entry("caller-list-unknown", of(scheme("main", caller("c", List.of("gone"))))),
            entry("caller-list-repeated", of(scheme("main", caller("c", List.of("vip", "vip"))))),
            entry("caller-list-empty", of(scheme("main", caller("c", List.of("nobody"))))),
            entry("caller-class-invalid", of(scheme("main", caller("c", List.of(), List.of(" "))))),
            entry("caller-class-repeated", of(scheme("main", caller("c", List.of(), List.of("vip", "VIP"))))),
            entry("caller-class-never-given", of(scheme("main", caller("c", List.of(), List.of("vip"))))),
            entry(
                    "caller-class-unset",
                    of(scheme("main", Draw.classed("s", "vip", "next>c"), caller("c", List.of(), List.of("vip"))))),
            entry(
                    "caller-too-many-ways",
                    of(scheme(
                            "main",
                            caller(
                                    "c",
                                    List.of(),
                                    IntStream.rangeClosed(0, 20)
                                            .mapToObj(Integer::toString)
                                            .toList())))),
            entry("caller-list-unset", of(scheme("main", caller("c", List.of("vip"))))),
            entry(
                    "caller-hidden-unset",
                    of(scheme("main", caller("c", List.of("vip"), "vip>h", "other>h"), hangup("h")))),
            entry(
                    "caller-other-unset",
                    of(scheme("main", caller("c", List.of("vip"), "vip>h", "hidden>h"), hangup("h")))),
            entry("scheme-unknown", of(scheme("main", sub("s", "gone")))),
            entry("scheme-recursion", of(scheme("main", sub("s", "main")))),
            entry("scheme-too-deep", deep()),
            entry(
                    "scheme-end-unset",
                    Checker.check(
                            tenant(scheme("main"), scheme("inner", end("e", "done"))),
                            scheme("main", sub("s", "inner")))),
            entry("end-name-missing", of(scheme("main", end("e", "")))),
            entry("end-name-too-long", of(scheme("main", end("e", LONG)))),
            entry("sound-unknown", of(scheme("main", playSound("p", "gone", "done>h"), hangup("h")))),
            entry("reserve-missing", of(Draw.withoutReserve(scheme("main", hangup("h"))))),
            entry("reserve-own-number", of(reserved(DID, 30))),
            entry("reserve-timeout-out-of-range", of(reserved(Draw.RESERVE, 3))),
            entry("path-ends-in-nothing", of(scheme("main", ringAnna("r")))),
            entry("tenant-zone-unknown", Checker.check(Draw.withZone(tenant(), "Mars/Olympus"))),
            entry("id-repeated", Checker.check(withPeople(tenant(), with(tenant().people(), personOf("anna", ""))))),
            entry("number-repeated", Checker.check(withNumbers(tenant(), Collections.nCopies(2, number(null, null))))),
            entry("number-scheme-unknown", Checker.check(withNumbers(tenant(), List.of(number("gone", null))))),
            entry("number-limit-out-of-range", limited(0, null)),
            entry("number-overflow-unknown", limited(2, "gone")),
            entry("number-overflow-same", limited(2, "main")),
            entry("number-reserve-own", Checker.check(withNumbers(tenant(), List.of(number(null, DID))))),
            entry(
                    "extension-repeated",
                    Checker.check(withPeople(tenant(), with(tenant().people(), personOf("petr", "101"))))),
            entry("extension-malformed", Checker.check(withPeople(tenant(), List.of(personOf("petr", "1"))))),
            entry(
                    "contacts-too-many",
                    Checker.check(withPeople(
                            tenant(),
                            List.of(personOf(
                                    "petr",
                                    "",
                                    Collections.nCopies(11, Draw.sip("1"))
                                            .toArray(org.dozvon.scheme.model.Contact[]::new)))))),
            entry(
                    "account-repeated",
                    Checker.check(
                            Draw.withAccounts(tenant(), with(tenant().accounts(), Draw.account("101", "boris"))))),
            entry(
                    "account-owner-unknown",
                    Checker.check(Draw.withAccounts(tenant(), List.of(Draw.account("900", "nobody"))))),
            entry("group-member-unknown", Checker.check(Draw.withGroups(tenant(), List.of(groupOf("g", "nobody"))))),
            entry(
                    "group-member-repeated",
                    Checker.check(Draw.withGroups(tenant(), List.of(groupOf("g", "anna", "anna"))))),
            entry("group-too-large", Checker.check(crowded(101))),
            entry(
                    "calendar-zone-unknown",
                    calendars(new Calendar(new CalendarId("c"), "C", "Mars/Olympus", List.of(), List.of()))),
            entry(
                    "calendar-interval-name-reserved",
                    calendars(calendar("c", List.of(interval("closed", WORKDAYS, 0, 60))))),
            entry("calendar-time-out-of-range", calendars(calendar("c", List.of(interval("work", WORKDAYS, -1, 60))))),
            entry(
                    "calendar-day-repeated",
                    calendars(calendar("c", List.of(), Draw.holiday("2026-12-31"), Draw.holiday("2026-12-31")))),
            entry(
                    "calendar-day-interval-unknown",
                    calendars(calendar(
                            "c",
                            List.of(),
                            new Calendar.SpecialDay(
                                    java.time.LocalDate.EPOCH, "", List.of(new Calendar.Hours("gone", 0, 60)))))),
            entry(
                    "calendar-too-large",
                    calendars(calendar("c", Collections.nCopies(51, interval("work", WORKDAYS, 0, 60))))),
            entry("number-without-scheme", Checker.check(withNumbers(tenant(), List.of(number(null, null))))),
            entry(
                    "scheme-without-number",
                    Checker.check(withNumbers(tenant(), List.of()), scheme("main", voicemail("v")))),
            entry("menu-without-prompt", of(scheme("main", beeping()))),
            entry("ring-longer-than-trunk", ringing(phone("+79161112233", 61))),
            entry("reserve-rung-already", ringing(phone(Draw.RESERVE.value(), 20), person("anna", 20))),
            entry(
                    "voicemail-without-recipient",
                    Checker.check(withPeople(tenant(), List.of()), scheme("main", voicemail("v")))),
            entry(
                    "ring-account-unknown",
                    Checker.check(Draw.withAccounts(tenant(), List.of()), scheme("main", ringAnna("r")))),
            entry("list-entry-malformed", lists(list("vip", "8 903 123"))),
            entry(
                    "list-too-long",
                    lists(list(
                            "vip", Collections.nCopies(10_001, "+79031234567").toArray(String[]::new)))),
            entry("list-id-reserved", lists(list("other")))));

    static {
        SAMPLES.putAll(BadSteps.samples());
    }

    static Set<String> codes() {
        return new TreeSet<>(SAMPLES.keySet());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void aBadSampleIsFound(String code) {
        assertThat(SAMPLES.get(code)).extracting(Problem::code).contains(code);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void isToldInBothLanguagesAsSentences(String code) {
        var problem = SAMPLES.get(code).stream()
                .filter(found -> found.code().equals(code))
                .findFirst()
                .orElseThrow();

        assertThat(problem.message(Language.RUSSIAN))
                .matches("[А-ЯЁS].*[а-яё].*\\.")
                .doesNotContain("null");
        assertThat(problem.message(Language.ENGLISH)).matches("[A-Z].*\\.").doesNotContainPattern("[а-яё]|null");
    }

    @Test
    void everyCodeOfTheRulesHasABadSample() throws Exception {
        // Given
        var rules = Path.of("src/main/java/org/dozvon/scheme/check");
        var code = Pattern.compile("\"([a-z]+(-[a-z]+)+)\"");
        var written = new TreeSet<String>();

        // When
        try (var files = Files.list(rules).filter(file -> file.toString().matches(".*(Rule|PhoneKeys).java"))) {
            for (var file : files.toList()) {
                code.matcher(Files.readString(file)).results().forEach(result -> written.add(result.group(1)));
            }
        }

        // Then
        assertThat(written).isEqualTo(codes());
    }

    @Test
    void aGoodSchemeHasNoProblem() {
        assertThat(of(scheme("main", ringAnna("r", "not-answered>v", "busy>v"), voicemail("v"))))
                .isEmpty();
        assertThat(Checker.check(tenant())).isEmpty();
    }

    @Test
    void hiddenNumbersMayHaveAWayOfTheirOwnWithoutAnyList() {
        assertThat(of(scheme("main", caller("c", List.of(), "hidden>h", "other>g"), hangup("h"), hangup("g"))))
                .extracting(Problem::code)
                .doesNotContain("caller-without-lists");
        assertThat(of(scheme("main", caller("c", List.of(), "hidden>h", "other>h"), hangup("h"))))
                .extracting(Problem::code)
                .contains("caller-without-lists");
    }

    @Test
    void allProblemsComeAtOnceStepByStepErrorsFirst() {
        var problems =
                of(Draw.withoutReserve(scheme("main", menu("m", "1", 0, 9, "1>r"), ring("r", PARALLEL, List.of()))));

        assertThat(problems)
                .extracting(problem -> problem.step() + " " + problem.code())
                .containsExactly(
                        "null reserve-missing",
                        "m menu-wait-out-of-range",
                        "m menu-attempts-out-of-range",
                        "m menu-no-input-unset",
                        "m menu-wrong-input-unset",
                        "r ring-without-targets",
                        "r path-ends-in-nothing");
    }

    @Test
    void aLoopThroughAMenuOrARingIsNone() {
        assertThat(of(scheme("main", play("p", "done>m"), menu("m", "1", "1>p", "no-input>p", "wrong-input>p"))))
                .extracting(Problem::code)
                .doesNotContain("loop-without-wait");
        assertThat(of(scheme("main", ringAnna("r", "not-answered>p", "busy>p"), play("p", "done>r"))))
                .extracting(Problem::code)
                .doesNotContain("loop-without-wait");
    }

    @Test
    void aLoopOverPhonesThatCannotBeReachedIsOne() {
        assertThat(of(scheme("main", ringAnna("r", "unreachable>r", "not-answered>r", "busy>r"))))
                .extracting(Problem::code)
                .contains("loop-without-wait");
    }

    @Test
    void eachLoopIsToldOnce() {
        var problems = of(scheme(
                "main",
                menu("m", "12", "1>a", "2>b", "no-input>a", "wrong-input>b"),
                play("a", "done>a"),
                play("b", "done>c"),
                play("c", "done>b")));

        assertThat(problems)
                .filteredOn(problem -> problem.code().equals("loop-without-wait"))
                .hasSize(2);
    }

    @Test
    void recursionThroughAnotherSchemeIsFound() {
        var inner = scheme("inner", sub("s", "main"));

        assertThat(Checker.check(tenant(scheme("main"), inner), scheme("main", sub("s", "inner"))))
                .extracting(Problem::code)
                .contains("scheme-recursion");
    }

    @Test
    void aSchemeThatOnlyOthersRunNeedsNoReserve() {
        var inner = Draw.withoutReserve(scheme("inner", voicemail("v")));

        assertThat(Checker.check(tenant(scheme("main", sub("s", "inner")), inner), inner))
                .isEmpty();
    }

    @Test
    void aMobileThatIsOurOwnNumberIsALoopToo() {
        var people = List.of(personOf("anna", "101", Draw.mobile(DID.value())));

        assertThat(Checker.check(withPeople(tenant(scheme("main")), people), scheme("main", ringAnna("r"))))
                .extracting(Problem::code)
                .contains("ring-own-number");
    }

    @Test
    void aMessageNamesTheBlockAndTheWayOut() {
        var problem = of(scheme("main", menu("m", "5", "no-input>m", "wrong-input>m")))
                .getFirst();

        assertThat(problem.english())
                .isEqualTo(
                        "Block “Menu”: key 5 leads nowhere, so the caller hears goodbye. Connect the exit or remove the key.");
        assertThat(problem.russian())
                .isEqualTo(
                        "Блок «Меню»: клавиша 5 никуда не ведёт — звонящий услышит прощание. Подключите выход или уберите клавишу.");
        assertThat(problem.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void aDrawingOfThousandsOfStepsIsRefusedWithoutAWalk() {
        assertThat(of(large(50_000))).extracting(Problem::code).containsExactly("scheme-too-large");
    }

    private static List<Problem> of(Scheme scheme) {
        return Checker.check(tenant(scheme), scheme);
    }

    private static List<Problem> ringing(RingTarget... targets) {
        return of(scheme("main", ring("r", SEQUENTIAL, List.of(targets))));
    }

    private static List<Problem> ringing(RingTarget[] targets, Tenant tenant) {
        return Checker.check(tenant, scheme("main", ring("r", SEQUENTIAL, List.of(targets))));
    }

    private static Tenant crowd() {
        return crowded(20);
    }

    private static Tenant crowded(int members) {
        var names = IntStream.range(0, members).mapToObj(i -> "p" + i).toArray(String[]::new);
        var people =
                Stream.of(names).map(name -> personOf(name, "", Draw.sip(name))).toList();
        return Draw.withGroups(withPeople(tenant(), people), List.of(groupOf("everyone", names)));
    }

    private static List<Problem> calendars(Calendar calendar) {
        return Checker.check(Draw.withCalendars(tenant(), List.of(calendar)));
    }

    private static List<Problem> lists(org.dozvon.scheme.model.CallerList list) {
        return Checker.check(Draw.withLists(tenant(), List.of(list)));
    }

    private static List<Problem> deep() {
        var schemes = IntStream.range(0, 12)
                .mapToObj(i -> i < 11 ? scheme("s" + i, sub("s", "s" + (i + 1))) : scheme("s11", hangup("h")))
                .toArray(Scheme[]::new);
        return Checker.check(tenant(schemes), schemes[0]);
    }

    private static List<Problem> limited(int calls, @Nullable String overflow) {
        var limit = new CallLimit(calls, overflow == null ? null : new SchemeId(overflow));
        var number = new DialledNumber(DID, "", new SchemeId("main"), null, null, limit, null);
        return Checker.check(withNumbers(tenant(scheme("main", Draw.hangup("h"))), List.of(number)));
    }

    private static DialledNumber number(String scheme, PhoneNumber reserve) {
        return new DialledNumber(DID, "", scheme == null ? null : new SchemeId(scheme), reserve);
    }

    private static Scheme large(int steps) {
        return scheme(
                "main", IntStream.range(0, steps).mapToObj(i -> hangup("h" + i)).toArray(Step[]::new));
    }

    private static Scheme named(String name) {
        return new Scheme(new SchemeId("main"), name, new StepId("h"), List.of(hangup("h")), null);
    }

    private static Scheme reserved(PhoneNumber number, int seconds) {
        return new Scheme(
                new SchemeId("main"), "Main", new StepId("h"), List.of(hangup("h")), new Reserve(number, seconds));
    }

    private static Step labelled(String label) {
        return new HangupStep(new StepId("h"), label, HangupStep.Cause.NORMAL, null);
    }

    private static Step keyLabelled(String label) {
        return new MenuStep(
                new StepId("m"), "", Draw.stock(StockPhrase.MENU), List.of(new MenuKey("1", label)), 5, 3, Map.of());
    }

    private static Step beeping() {
        return new MenuStep(
                new StepId("m"), "", Draw.stock(StockPhrase.BEEP), List.of(new MenuKey("1", "")), 5, 3, Map.of());
    }

    private static Step mailbox(String person, int limit) {
        var mailbox = person == null ? null : new PersonId(person);
        return new VoicemailStep(new StepId("v"), "", Draw.stock(StockPhrase.VOICEMAIL), mailbox, limit, Map.of());
    }
}
