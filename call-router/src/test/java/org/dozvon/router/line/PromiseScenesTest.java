package org.dozvon.router.line;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.core.ConditionFactory;
import org.dozvon.records.agent.AgentTold;
import org.dozvon.records.command.CallCommand;
import org.dozvon.records.desk.DeskTold;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.records.promise.PromiseTold;
import org.dozvon.router.RecordedFacts;
import org.dozvon.router.TestPlans;
import org.dozvon.router.plan.PlanTable;
import org.dozvon.router.plan.PlanTables;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.simulator.PlacedCall;
import org.dozvon.simulator.SimulatorOptions;
import org.dozvon.simulator.SwitchSimulator;
import org.dozvon.simulator.dialplan.Action;
import org.dozvon.simulator.dialplan.Dialplan;
import org.dozvon.simulator.party.CallerScript;
import org.dozvon.simulator.party.PhoneScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Callers who press 1, hang up and are called back in turn.
class PromiseScenesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final String DOMAIN = "avto.sip.localhost";
    private static final String IVAN = "+79035550101";
    private static final String PAVEL = "+79035550102";

    @TempDir
    Path recordings;

    private final RecordedFacts facts = new RecordedFacts();
    private final PlanTable plans = PlanTables.of();
    private final List<PromiseTold> told = new CopyOnWriteArrayList<>();
    private SwitchSimulator node;
    private RouterUnderTest router;
    private AtomicReference<DeskTold> desk;

    @BeforeEach
    void start() throws Exception {
        router = new RouterUnderTest("router-1", plans, facts, "dozvon-on-loopback", recordings);
        var toRouter = List.of(
                new Action("set", "dozvon_tenant=avto"),
                new Action("socket", "127.0.0.1:" + router.port() + " full"),
                new Action("hangup", "NORMAL_CLEARING"));
        node = SwitchSimulator.start(
                SimulatorOptions.forTests().dialplan(Dialplan.ofContexts(Map.of("external", toRouter))));
        router.with("simulator", node.eslPort());
        router.promises().tells(this::tell);
        desk = watch(router);
        PlanTables.put(plans, TestPlans.callingBack("avto", 1, List.of()));
        phone("101", PhoneScript.answersAfter(Duration.ofMillis(100)).talksFor(LONG));
        phone("102", PhoneScript.answersAfter(Duration.ofMillis(100)).talksFor(LONG));
        nobodyIsThere();
    }

    private void tell(PromiseTold promise) {
        told.add(promise);
        router.promises().told(promise);
    }

    @AfterEach
    void stop() {
        node.close();
        router.close();
    }

    @Test
    void whoPressesTheKeyHangsUpAndIsCalledBackWhenSomebodyIsFree() {
        // Given
        answers(IVAN);
        var caller = promised(IVAN);
        assertThat(caller.trail().heard()).anyMatch(sound -> sound.contains("ru/queue/call-back-1.wav"));
        assertThat(story(caller))
                .containsExactly("arrived", "in wait", "callback promised to " + IVAN, "ended callback-promised");
        seesWaiting(IVAN + " promised");

        // When
        comes("anna");

        // Then
        var back = callBack();
        assertThat(arrived(back).dialled()).isEqualTo(IVAN);
        assertThat(arrived(back).caller()).isEqualTo(TestPlans.NUMBER);
        assertThat(arrived(back).placedBy()).isEqualTo("anna");
        facts.await(event -> event.callId().equals(back) && event.fact() instanceof CallFact.Ended, "its end");
        assertThat(storyOf(back))
                .containsExactly(
                        "arrived",
                        "calls back for " + id(caller),
                        "rang " + IVAN,
                        "answered " + IVAN,
                        "talk ended by agent",
                        "ended talked");
        seesWaiting();
        assertThat(states()).containsExactly("waits", "rings", "over");
    }

    @Test
    void twoAreCalledBackInTheOrderInWhichTheyCame() {
        // Given
        answers(IVAN);
        answers(PAVEL);
        promised(IVAN);
        promised(PAVEL);
        seesWaiting(IVAN + " promised", PAVEL + " promised");

        // When
        comes("anna");

        // Then
        soon().until(() -> dialled().size() == 2);
        assertThat(dialled()).containsExactly(IVAN, PAVEL);
    }

    @Test
    void whoRingsAgainHasTheirOldPlaceAndIsNotCalled() {
        // Given
        answers(IVAN);
        var first = promised(IVAN);
        promised(PAVEL);

        // When
        var again = calls(IVAN);
        soon().until(() -> isInMusic(again));

        // Then
        seesWaiting(IVAN, PAVEL + " promised");
        comes("anna");
        facts.await(again.uuid(), CallFact.Answered.class);
        assertThat(dialled()).isEmpty();
        assertThat(told).extracting(PromiseTold::callId).contains(id(first));
    }

    @Test
    void whoeverDoesNotAnswerIsPassedByAndThePromiseStays() {
        // Given
        answers(IVAN);
        phone("101", PhoneScript.silent());
        promised(IVAN);

        // When
        comes("anna");
        comes("boris");

        // Then
        assertThat(arrived(callBack()).placedBy()).isEqualTo("boris");
    }

    @Test
    void aCustomerWhoDoesNotAnswerIsCalledOnceAndTheAgentIsToldSo() {
        // Given
        node.phones().put(IVAN, PhoneScript.busy());
        promised(IVAN);

        // When
        comes("anna");

        // Then
        var back = callBack();
        facts.await(event -> event.callId().equals(back) && event.fact() instanceof CallFact.Ended, "its end");
        assertThat(storyOf(back)).containsSubsequence("rang " + IVAN, "leg busy", "ended busy");
        soon().until(() -> states().contains("over"));
        comes("boris");
        soon().until(() -> isReady("anna") && isReady("boris"));
        assertThat(dialled()).containsExactly(IVAN);
    }

    @Test
    void whileTheCompanyIsClosedNobodyIsRung() {
        // Given
        answers(IVAN);
        PlanTables.put(plans, TestPlans.callingBack("avto", 2, List.of(open(inThreeDays()))));
        var closed = promised(IVAN);

        // When
        comes("anna");
        soon().until(() -> isReady("anna"));

        // Then: it waits for the hours, and whoever is on the line does not wait for it
        var caller = calls(PAVEL);
        facts.await(caller.uuid(), CallFact.Answered.class);
        seesWaiting(IVAN + " promised");
        assertThat(dialled()).isEmpty();
        assertThat(story(closed)).contains("ended callback-promised");
    }

    @Test
    void aCompanyThatNeverOpensPromisesNothing() {
        PlanTables.put(plans, TestPlans.callingBack("avto", 2, List.of(open())));

        var caller = calls(IVAN, "1");

        soon().until(() -> caller.trail().heard().stream().anyMatch(sound -> sound.contains("no-call-back")));
        seesWaiting(IVAN);
    }

    @Test
    void theNextOwnerFindsThemAtTheirPlaceAndNobodyRingsThemTwice() throws Exception {
        // Given
        answers(IVAN);
        answers(PAVEL);
        promised(IVAN);
        promised(PAVEL);

        // When: the owner is gone, and another reads what was told
        router.owns(false);
        router.desks().handOver("avto"::equals);
        seesWaiting();
        try (var next = new RouterUnderTest("router-2", plans, facts, "dozvon-on-loopback", recordings)) {
            next.with("simulator", node.eslPort());
            next.promises().tells(promise -> {
                told.add(promise);
                router.promises().told(promise);
                next.promises().told(promise);
            });
            told.forEach(next.promises()::told);
            next.promises().look();

            // Then
            seesWaiting(watch(next), IVAN + " promised", PAVEL + " promised");
        }
    }

    @Test
    void whoWasPutFirstIsFirstAtTheNextOwnerToo() throws Exception {
        // Given
        promised(IVAN);
        var pavel = promised(PAVEL);
        assertThat(asked(new CallCommand.ToFront(id(pavel)))).contains(DeskTold.Outcome.DONE);
        seesWaiting(PAVEL + " promised", IVAN + " promised");

        // When
        router.owns(false);
        router.desks().handOver("avto"::equals);
        seesWaiting();
        try (var next = new RouterUnderTest("router-2", plans, facts, "dozvon-on-loopback", recordings)) {
            told.forEach(next.promises()::told);
            next.promises().look();

            // Then
            seesWaiting(watch(next), PAVEL + " promised", IVAN + " promised");
        }
    }

    /// Whoever has picked up meanwhile hears that it is over; the customer, who was not dialled, is owed their call.
    @Test
    void aRouterThatLetsGoBeforeItDialsSpendsNoPromise() throws Exception {
        // Given
        answers(IVAN);
        promised(IVAN);
        router.promises().tells(promise -> {
            if (promise.state() == PromiseTold.State.RINGS) {
                router.promises().close();
            }
            tell(promise);
        });

        // When
        comes("anna");
        soon().until(() -> states().size() >= 3);

        // Then
        assertThat(states()).containsExactly("waits", "rings", "waits");
        var back = callBack();
        facts.await(event -> event.callId().equals(back) && event.fact() instanceof CallFact.Ended, "its end");
        assertThat(storyOf(back)).doesNotContain("rang " + IVAN).endsWith("ended not-reached");
        try (var next = new RouterUnderTest("router-2", plans, facts, "dozvon-on-loopback", recordings)) {
            told.forEach(next.promises()::told);
            next.promises().look();
            seesWaiting(watch(next), IVAN + " promised");
        }
    }

    /// Nobody can say whose call it is: nobody is dialled, and the case stays where it is for people to see.
    @Test
    void withKafkaAwayAPromiseIsMadeAndNobodyIsDialledForIt() {
        // Given
        answers(IVAN);
        router.promises().tells(_ -> {});
        var caller = promised(IVAN);

        // When
        comes("anna");

        // Then
        soon().until(() -> node.phones()
                .trail("101@" + DOMAIN)
                .filter(trail -> trail.heard().stream().anyMatch(sound -> sound.contains("call-back-over")))
                .isPresent());
        soon().until(() -> isReady("anna") && waiting().isEmpty());
        assertThat(dialled()).isEmpty();
        assertThat(story(caller)).contains("callback promised to " + IVAN, "ended callback-promised");
    }

    @Test
    void whoeverClaimsFirstRingsThem() throws Exception {
        // Given: another router is a moment ahead
        answers(IVAN);
        promised(IVAN);
        router.promises().tells(promise -> {
            if (promise.state() == PromiseTold.State.RINGS) {
                router.promises().told(promise.is(PromiseTold.State.RINGS, "router-2", Instant.now()));
            }
            tell(promise);
        });

        // When
        comes("anna");

        // Then
        soon().until(() -> isReady("anna") && waiting().isEmpty());
        assertThat(dialled()).isEmpty();
    }

    @Test
    void whoseNumberIsHiddenOrDearIsToldSoAndWaitsOn() {
        var hidden = calls("anonymous", "1");
        var dear = calls("+78095550101", "1");

        for (var caller : List.of(hidden, dear)) {
            soon().until(() -> caller.trail().heard().stream().anyMatch(sound -> sound.contains("no-call-back")));
            assertThat(caller.trail().heard()).noneMatch(sound -> sound.contains("call-back-1"));
        }
        assertThat(told).isEmpty();
        soon().until(() -> waiting().size() == 2);
    }

    @Test
    void aSupervisorTakesAPromiseBackAndSendsNobodyOn() {
        // Given
        answers(IVAN);
        var caller = promised(IVAN);
        var other = promised(PAVEL);

        // When
        assertThat(asked(new CallCommand.ToFront(id(other)))).contains(DeskTold.Outcome.DONE);
        soon().until(() -> waiting().getFirst().startsWith(PAVEL));
        assertThat(asked(new CallCommand.CallBackLater(id(caller)))).contains(DeskTold.Outcome.REFUSED);
        assertThat(asked(new CallCommand.HangUp(id(caller)))).contains(DeskTold.Outcome.DONE);
        asked(new CallCommand.HangUp(id(other)));

        // Then
        seesWaiting();
        comes("anna");
        soon().until(() -> isReady("anna"));
        assertThat(dialled()).isEmpty();
    }

    @Test
    void anotherCompanysPromisesAreLikeNone() {
        promised(IVAN);

        var sales = new org.dozvon.scheme.model.QueueId("sales");
        assertThat(router.promises().since("moto", sales, IVAN)).isEmpty();
        router.promises().takesBack("moto", sales, IVAN);
        router.promises().talked("moto", IVAN);
        router.desks()
                .asked(new CallCommand(
                        UUID.randomUUID().toString(),
                        "moto",
                        Instant.now().plusSeconds(60),
                        "olga",
                        new CallCommand.HangUp(told.getFirst().callId())));

        seesWaiting(IVAN + " promised");
        assertThat(states()).containsExactly("waits");
    }

    // ---- what happens ----

    private PlacedCall promised(String number) {
        var caller = calls(number, "1");
        caller.awaitEnd(PATIENCE);
        facts.await(caller.uuid(), CallFact.Ended.class);
        soon().until(() -> waiting().contains(number + " promised"));
        return caller;
    }

    private PlacedCall calls(String number) {
        return node.place(CallerScript.from(number.replace("+", "")).dials(TestPlans.NUMBER.substring(1)));
    }

    private PlacedCall calls(String number, String key) {
        return node.place(CallerScript.from(number.replace("+", ""))
                .dials(TestPlans.NUMBER.substring(1))
                .onHearing("moh")
                .press(key)
                .onHearing("callback-promised")
                .hangUp());
    }

    private void nobodyIsThere() {
        asked(new CallCommand.SetDuty("anna", AgentTold.Duty.BREAK, "lunch"));
        asked(new CallCommand.SetDuty("boris", AgentTold.Duty.BREAK, "lunch"));
    }

    private void comes(String person) {
        asked(new CallCommand.SetDuty(person, AgentTold.Duty.ON, ""));
    }

    private Optional<DeskTold.Outcome> asked(CallCommand.Task task) {
        return router.desks()
                .askedHere(new CallCommand(
                        UUID.randomUUID().toString(), "avto", Instant.now().plusSeconds(60), "olga", task));
    }

    private void answers(String number) {
        node.phones()
                .put(number, PhoneScript.answersAfter(Duration.ofMillis(100)).talksFor(Duration.ofMillis(300)));
    }

    private void phone(String account, PhoneScript script) {
        node.phones().put(account + "@" + DOMAIN, script);
        node.register(account, DOMAIN, Duration.ofHours(1));
    }

    // ---- what is seen ----

    private String callBack() {
        return facts.await(event -> event.fact() instanceof CallFact.CallsBack, "a call back")
                .callId();
    }

    private CallFact.Arrived arrived(String call) {
        return (CallFact.Arrived) facts.events().stream()
                .filter(event -> event.callId().equals(call))
                .map(CallEvent::fact)
                .filter(CallFact.Arrived.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private List<String> dialled() {
        return facts.events().stream()
                .filter(event -> event.fact() instanceof CallFact.Arrived one && one.isOutgoing())
                .map(event -> ((CallFact.Arrived) event.fact()).dialled())
                .toList();
    }

    private List<String> storyOf(String call) {
        return facts.storyOf(arrived(call).channel());
    }

    private List<String> story(PlacedCall call) {
        return facts.storyOf(call.uuid());
    }

    private String id(PlacedCall caller) {
        return facts.callOn(caller.uuid());
    }

    private boolean isAnswered(PlacedCall caller) {
        return story(caller).stream().anyMatch(what -> what.startsWith("answered"));
    }

    private static boolean isInMusic(PlacedCall call) {
        return call.trail().heard().stream().anyMatch(sound -> sound.contains("moh"));
    }

    private List<String> states() {
        return told.stream()
                .map(one -> one.state().name().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    private List<String> waiting() {
        return waiting(desk);
    }

    private static List<String> waiting(AtomicReference<DeskTold> at) {
        var seen = at.get();
        return seen == null
                ? List.of("nothing seen")
                : seen.callers().stream()
                        .map(one -> one.number() + (one.hasHungUp() ? " promised" : ""))
                        .toList();
    }

    private void seesWaiting(String... callers) {
        seesWaiting(desk, callers);
    }

    private static void seesWaiting(AtomicReference<DeskTold> at, String... callers) {
        soon().untilAsserted(() -> assertThat(waiting(at)).containsExactly(callers));
    }

    private boolean isReady(String person) {
        return desk.get().agents().stream()
                .anyMatch(one -> one.person().equals(person) && one.status() == AgentTold.Status.READY);
    }

    private static AtomicReference<DeskTold> watch(RouterUnderTest at) {
        var last = new AtomicReference<DeskTold>();
        at.desks().shows(last::set);
        at.desks().watched("avto", Instant.now().plusSeconds(600));
        return last;
    }

    /// Closed today, and still when midnight passes meanwhile.
    private static DayOfWeek inThreeDays() {
        return LocalDate.now(ZoneId.of("Europe/Moscow")).plusDays(3).getDayOfWeek();
    }

    private static Calendar open(DayOfWeek... days) {
        var all = days.length == 0
                ? List.<Calendar.Interval>of()
                : List.of(new Calendar.Interval("work", Set.of(days), 0, 24 * 60));
        return new Calendar(new CalendarId("office"), "Office", null, all, List.of());
    }

    /// Threads of other tests may end as they like.
    private static ConditionFactory soon() {
        return await().dontCatchUncaughtExceptions().atMost(PATIENCE);
    }
}
