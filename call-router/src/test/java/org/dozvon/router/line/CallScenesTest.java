package org.dozvon.router.line;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dozvon.esl.HangupCause;
import org.dozvon.records.command.CallCommand;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.router.RecordedFacts;
import org.dozvon.router.TestPlans;
import org.dozvon.router.node.PhonesByHand;
import org.dozvon.router.plan.PlanTable;
import org.dozvon.router.plan.PlanTables;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanStep;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.simulator.PlacedCall;
import org.dozvon.simulator.SimulatorOptions;
import org.dozvon.simulator.SwitchSimulator;
import org.dozvon.simulator.dialplan.Action;
import org.dozvon.simulator.dialplan.Dialplan;
import org.dozvon.simulator.party.CallerScript;
import org.dozvon.simulator.party.Cue;
import org.dozvon.simulator.party.Deed;
import org.dozvon.simulator.party.PhoneScript;
import org.dozvon.simulator.party.Trail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Whole calls: a caller and phones on a simulated node, one router or two, and the facts they leave.
class CallScenesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CALLER = "79035550199";
    private static final String DIALLED = TestPlans.NUMBER.substring(1);

    @TempDir
    Path recordings;

    private final RecordedFacts facts = new RecordedFacts();
    private final PlanTable plans = PlanTables.of();
    private SwitchSimulator node;
    private RouterUnderTest first;
    private RouterUnderTest second;

    @BeforeEach
    void start() throws Exception {
        first = new RouterUnderTest("router-1", plans, facts, "dozvon-on-loopback", recordings);
        second = new RouterUnderTest("router-2", plans, facts, "dozvon-on-loopback", recordings);
        var toRouters = List.of(
                new Action("socket", "127.0.0.1:" + first.port() + " full"),
                new Action("socket", "127.0.0.1:" + second.port() + " full"),
                new Action("hangup", "NORMAL_CLEARING"));
        var testPeople = Map.of(
                "answers", List.of(Action.of("answer"), new Action("sleep", "60000")),
                "busy", List.of(new Action("hangup", "USER_BUSY")),
                "silent", List.of(Action.of("ring_ready"), new Action("sleep", "60000")));
        var dialplan = Dialplan.ofContexts(Map.of("external", toRouters)).or(Dialplan.ofNumbers(testPeople));
        node = SwitchSimulator.start(SimulatorOptions.forTests().dialplan(dialplan));
        first.with("simulator", node.eslPort());
        second.with("simulator", node.eslPort());
        phone("101", PhoneScript.answersAfter(Duration.ofMillis(400)));
        phone("102", PhoneScript.silent());
        put(TestPlans.menu("avto", 1));
    }

    @AfterEach
    void stop() {
        node.close();
        first.close();
        second.close();
    }

    @Test
    void aCallerChoosesAndTheSecondPhoneAnswers() {
        // When
        var call = node.place(caller().afterPrompt(1)
                .press("2")
                .whenTalking(Duration.ofMillis(700))
                .hangUp());
        call.awaitEnd(PATIENCE);
        ended();

        // Then
        assertThat(facts.story())
                .containsExactly(
                        "arrived",
                        "in menu",
                        "menu 2",
                        "in masters",
                        "rang 102",
                        "leg not-answered",
                        "rang 101",
                        "answered 101",
                        "talk ended by caller",
                        "ended talked");
        assertThat(facts.await(CallFact.TalkEnded.class).talkMillis()).isCloseTo(700L, within(500L));
        assertThat(facts.await(CallFact.Arrived.class).caller()).isEqualTo("+" + CALLER);
        assertThat(facts.await(CallFact.Ended.class).party()).isEqualTo(CallFact.Party.CALLER);
        assertThat(numbers()).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aCallerWhoIsNotAnsweredYetIsToldThatItRingsAndPaysNothingForIt() {
        // Given
        put(TestPlans.plan("avto", 2, TestPlans.ring("direct", List.of(List.of(TestPlans.anna(5))), PlanStep.GOODBYE)));

        // When
        var call = node.place(caller().whenTalking(Duration.ofMillis(200)).hangUp());
        call.awaitEnd(PATIENCE);

        // Then
        assertThat(call.trail().steps())
                .extracting(Trail.Step::what)
                .containsSubsequence("ringing", "answered", "talking")
                .doesNotContain("heard");
    }

    @Test
    void aCallAboveTheNumbersLimitGoesToTheSchemeOfThose() {
        // Given a number that takes one call, and a scheme that takes messages for the others
        put(limited(1));
        var talking = node.place(caller().afterPrompt(1).press("1"));
        facts.await(talking.uuid(), CallFact.Answered.class);

        // When
        var other = node.place(caller().onHearing("voicemail").hangUp());
        other.awaitEnd(PATIENCE);
        facts.await(other.uuid(), CallFact.Ended.class);

        // Then
        assertThat(facts.storyOf(other.uuid()))
                .startsWith("arrived", "more than 1 of the number", "in message")
                .doesNotContain("in menu");
    }

    @Test
    void thePhoneHangsUpAndTheCallIsOver() {
        // Given
        phone("101", PhoneScript.answersAfter(Duration.ofMillis(300)).talksFor(Duration.ofSeconds(1)));

        // When
        var call = node.place(caller().afterPrompt(1).press("1"));
        var cause = call.awaitEnd(PATIENCE);
        ended();

        // Then
        assertThat(cause).isEqualTo(HangupCause.NORMAL_CLEARING);
        assertThat(facts.story()).endsWith("answered 101", "talk ended by agent", "ended talked");
        assertThat(facts.await(CallFact.TalkEnded.class).talkMillis()).isCloseTo(1_000L, within(500L));
    }

    @Test
    void anAnswerIsToldWhilePeopleStillTalk() {
        // When
        var call = node.place(caller().afterPrompt(1).press("1"));
        facts.await(CallFact.Answered.class);

        // Then
        assertThat(call.trail().has("ended")).isFalse();
        assertThat(facts.story()).endsWith("answered 101");
        node.hangUp(call.uuid());
        ended();
    }

    @Test
    void phonesThatRingTogetherEndEachInItsOwnWay() {
        // Given
        put(TestPlans.plan(
                "avto",
                2,
                TestPlans.ring("all", List.of(List.of(TestPlans.boris(3), TestPlans.anna(3))), 1),
                TestPlans.voicemail("message")));

        // When
        var call = node.place(caller().whenTalking(Duration.ofMillis(300)).hangUp());
        call.awaitEnd(PATIENCE);
        ended();

        // Then
        assertThat(facts.story())
                .startsWith("arrived", "in all", "rang 102", "rang 101")
                .contains("answered 101", "leg answered-elsewhere", "talk ended by caller")
                .endsWith("ended talked");
    }

    @Test
    void eachDeviceOfAnAccountRingsAndTheFirstToAnswerHasTheCaller() {
        // Given two devices of Anna's, and one of somebody with her number elsewhere
        phone("101", PhoneScript.silent());
        phone("101~mobile", PhoneScript.answersAfter(Duration.ofMillis(400)));
        node.register("101", "cafe.sip.localhost", Duration.ofHours(1));
        PhonesByHand.told(
                first.phones(), "avto", "101", "simulator", contact("101", "avto", 0), contact("101", "avto", 1));
        PhonesByHand.told(first.phones(), "cafe", "101", "simulator", contact("101", "cafe", 0));

        // When
        var call = node.place(caller().afterPrompt(1)
                .press("1")
                .whenTalking(Duration.ofMillis(300))
                .hangUp());
        call.awaitEnd(PATIENCE);
        ended();

        // Then
        assertThat(facts.story()).filteredOn("rang 101"::equals).hasSize(2);
        assertThat(facts.story()).contains("answered 101", "leg answered-elsewhere", "talk ended by caller");
        assertThat(node.phones().trail("101@avto.sip.localhost").orElseThrow().has("answered"))
                .isFalse();
        assertThat(node.phones().trail("101@cafe.sip.localhost")).isEmpty();
    }

    @Test
    void aDeviceThatLiesAboutItsAddressIsNotRungAndTheOtherIs() {
        // Given
        phone("101", PhoneScript.answersAfter(Duration.ofMillis(200)));
        PhonesByHand.told(
                first.phones(),
                "avto",
                "101",
                "simulator",
                contact("101", "avto", 0),
                "sip:101@192.0.2.1,sofia/external/+88810000000@carrier.example");

        // When
        node.place(caller().afterPrompt(1)
                        .press("1")
                        .whenTalking(Duration.ofMillis(300))
                        .hangUp())
                .awaitEnd(PATIENCE);
        ended();

        // Then
        assertThat(facts.story()).containsOnlyOnce("rang 101").contains("answered 101");
    }

    private String contact(String account, String tenant, int device) {
        return node.registrations().stream()
                .filter(row ->
                        row.get("reg_user").equals(account) && row.get("realm").equals(tenant + ".sip.localhost"))
                .map(row -> row.get("url").toString().replace("sofia/internal/", ""))
                .skip(device)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aWaveOfBusyPhonesIsBusy() {
        // Given
        phone("101", PhoneScript.busy());
        phone("102", PhoneScript.rejectsAfter(Duration.ofMillis(200)));
        put(TestPlans.plan(
                "avto",
                2,
                new PlanStep.Ring(
                        TestPlans.id("all"),
                        List.of(List.of(TestPlans.boris(3), TestPlans.anna(3))),
                        1,
                        PlanStep.GOODBYE,
                        1,
                        PlanStep.GOODBYE),
                new PlanStep.Hangup(TestPlans.id("sorry"), HangupStep.Cause.BUSY, null)));

        // When
        var cause = node.place(caller()).awaitEnd(PATIENCE);
        ended();

        // Then
        assertThat(cause).isEqualTo(HangupCause.USER_BUSY);
        assertThat(facts.story())
                .contains("leg busy", "leg declined", "all busy", "in sorry")
                .endsWith("ended hung-up-by-scheme");
    }

    @Test
    void withNoPhoneRegisteredTheReserveRingsAtOnce() {
        // Given
        away("101");
        away("102");
        node.phones().put("+79035550104", PhoneScript.answersAfter(Duration.ofMillis(200)));
        var reserve = new PlanLeg.Outside(new PhoneNumber("+79035550104"), null, 20);
        put(TestPlans.plan(
                "avto",
                2,
                TestPlans.ring("people", List.of(List.of(TestPlans.boris(20)), List.of(TestPlans.anna(20))), 1),
                new PlanStep.Ring(
                        TestPlans.id("reserve"),
                        List.of(List.of(reserve)),
                        1,
                        PlanStep.GOODBYE,
                        PlanStep.GOODBYE,
                        PlanStep.GOODBYE)));
        var placedAt = Instant.now();

        // When
        node.place(caller().whenTalking(Duration.ofMillis(300)).hangUp());
        facts.await(CallFact.Answered.class);

        // Then
        assertThat(Duration.between(placedAt, Instant.now())).isLessThan(Duration.ofSeconds(10));
        ended();
        assertThat(facts.story()).contains("leg unreachable", "people unreachable", "answered +79035550104");
    }

    @Test
    void aMessageEndedByAKeyIsKept() {
        // Given
        onlyVoicemail();

        // When
        node.place(caller().whenRecorded()
                        .speak(Duration.ofMillis(2_500))
                        .at(Duration.ofMillis(9_000))
                        .press("#"))
                .awaitEnd(PATIENCE);
        ended();

        // Then
        assertThat(facts.story()).contains("voicemail", "message left").endsWith("ended voicemail-left");
        var left = facts.await(CallFact.VoicemailLeft.class);
        assertThat(left.mailbox()).isEqualTo("anna");
        assertThat(recordings.resolve("avto").resolve(left.message() + ".wav")).isRegularFile();
    }

    @Test
    void aMessageWhoseCallerHangsUpInTheMiddleIsKept() {
        // Given
        onlyVoicemail();

        // When
        node.place(caller().whenRecorded()
                        .speak(Duration.ofSeconds(20))
                        .at(Duration.ofSeconds(8))
                        .hangUp())
                .awaitEnd(PATIENCE);
        ended();

        // Then
        assertThat(facts.story()).contains("voicemail", "message left").endsWith("ended voicemail-left");
        assertThat(facts.await(CallFact.VoicemailLeft.class).lengthMillis()).isGreaterThan(1_000);
    }

    @Test
    void aMessageOfHalfASecondIsNone() {
        // Given
        onlyVoicemail();

        // When
        node.place(caller().reacts(new Cue.Recorded(Duration.ofMillis(400)), new Deed.Press("#")))
                .awaitEnd(PATIENCE);
        ended();

        // Then
        assertThat(facts.story()).doesNotContain("voicemail").contains("message nothing");
    }

    @Test
    void aCallerWhoLeavesDuringThePromptLeavesInTheMenu() {
        // When
        node.place(caller().hangsUpAfter(Duration.ofMillis(900))).awaitEnd(PATIENCE);
        ended();

        // Then
        assertThat(facts.story()).containsExactly("arrived", "in menu", "ended caller-hung-up");
    }

    @Test
    void aCallerWhoLeavesWhilePhonesRingLeavesThere() {
        // When
        node.place(caller().afterPrompt(1).press("2").hangsUpAfter(Duration.ofMillis(1_500)))
                .awaitEnd(PATIENCE);
        ended();

        // Then
        assertThat(facts.story())
                .containsExactly(
                        "arrived",
                        "in menu",
                        "menu 2",
                        "in masters",
                        "rang 102",
                        "leg caller-left",
                        "ended caller-hung-up");
    }

    @Test
    void aKeyThatIsNotOnOfferIsAskedAgain() {
        // When
        var call = node.place(caller().afterPrompt(1)
                .press("9")
                .afterPrompt(4)
                .press("1")
                .whenTalking(Duration.ofMillis(200))
                .hangUp());
        call.awaitEnd(PATIENCE);
        ended();

        // Then
        assertThat(call.trail().heard()).anyMatch(sound -> sound.contains("wrong-key"));
        assertThat(facts.story()).contains("menu 1");
    }

    @Test
    void anotherRouterGoesOnAtTheSameStepWhenOneDies() throws Exception {
        // Given
        var call = node.place(caller().afterPrompt(2)
                .press("1")
                .whenTalking(Duration.ofMillis(300))
                .hangUp());
        facts.await(CallFact.StepEntered.class);
        heardSomething(call);

        // When
        first.die();
        call.awaitEnd(PATIENCE);
        ended();

        // Then
        assertThat(facts.story())
                .containsExactly(
                        "arrived",
                        "in menu",
                        "taken over at main/menu",
                        "in menu",
                        "menu 1",
                        "in reception",
                        "rang 101",
                        "answered 101",
                        "talk ended by caller",
                        "ended talked");
        assertThat(numbers()).isSorted().doesNotHaveDuplicates();
        assertThat(facts.events())
                .extracting(CallEvent::callId)
                .containsOnly(facts.events().getFirst().callId());
    }

    @Test
    void aTalkThatOutlivesItsRouterIsRecordedAtItsEnd() {
        // Given
        phone("101", PhoneScript.answersAfter(Duration.ofMillis(300)).talksFor(Duration.ofSeconds(3)));
        var call = node.place(caller().afterPrompt(1).press("1"));
        facts.await(CallFact.Answered.class);

        // When
        first.die();
        call.awaitEnd(PATIENCE);
        ended();

        // Then
        assertThat(facts.story())
                .containsSubsequence("rang 101", "taken over at main/reception", "talk ended by agent", "ended talked")
                .containsOnlyOnce("rang 101");
        assertThat(facts.await(CallFact.TalkEnded.class).talkMillis()).isCloseTo(3_000L, within(600L));
    }

    @Test
    void aDrainedRouterLetsEveryCallGoOn() throws Exception {
        // Given
        var call = node.place(caller().afterPrompt(2)
                .press("1")
                .whenTalking(Duration.ofMillis(300))
                .hangUp());
        facts.await(CallFact.StepEntered.class);
        heardSomething(call);

        // When
        first.drain();
        call.awaitEnd(PATIENCE);
        ended();

        // Then
        assertThat(first.held()).isZero();
        assertThat(facts.story()).containsOnlyOnce("taken over at main/menu").endsWith("ended talked");
    }

    @Test
    void aCallThatComesToNoStepIsStillOneCallAtTheNextRouter() throws Exception {
        // Given a number that no scheme answers
        put(TestPlans.withoutScheme("avto", 2));
        var call = node.place(caller());
        heardSomething(call);

        // When
        first.drain();
        call.awaitEnd(PATIENCE);
        ended();

        // Then
        assertThat(facts.story()).containsOnlyOnce("arrived");
    }

    @Test
    void aCallKeepsThePlanWithWhichItBegan() {
        // Given
        var call = node.place(caller().onHearing("menu")
                .press("1")
                .whenTalking(Duration.ofMillis(300))
                .hangUp());
        facts.await(CallFact.StepEntered.class);

        // When
        put(TestPlans.plan("avto", 2, new PlanStep.Hangup(TestPlans.id("away"), HangupStep.Cause.REJECTED, null)));
        call.awaitEnd(PATIENCE);
        ended();

        // Then
        assertThat(facts.story()).endsWith("ended talked");
        assertThat(facts.events()).extracting(CallEvent::planVersion).containsOnly(1L);
        assertThat(node.place(caller()).awaitEnd(PATIENCE)).isEqualTo(HangupCause.CALL_REJECTED);
    }

    @Test
    void aCallForATenantWithoutAPlanIsLeftToTheDialplan() {
        // When
        var cause = node.place(CallerScript.from(CALLER).dials("74950000000")).awaitEnd(PATIENCE);

        // Then
        assertThat(cause).isEqualTo(HangupCause.NORMAL_CLEARING);
        assertThat(facts.events()).isEmpty();
    }

    @Test
    void nothingThatACallerSaysIsRunByTheNode() {
        for (String hostile : List.of(
                "${global_setvar(pwned=yes)}",
                "x\n\napi global_setvar pwned=yes",
                "],[x=1]loopback/pwned/default",
                "'\"\\`|:_:^^,",
                "&system(id)")) {
            // When
            var call = node.place(CallerScript.from(CALLER)
                    .named(hostile)
                    .dials(DIALLED)
                    .with("dozvon_test_answers", hostile)
                    .with("dozvon_test_keys", hostile)
                    .with("sip_h_X-Name", hostile)
                    .afterPrompt(1)
                    .press("1")
                    .whenTalking(Duration.ofMillis(100))
                    .hangUp());
            call.awaitEnd(PATIENCE);
        }

        // Then
        assertThat(node.global("pwned")).isEmpty();
        facts.await(
                event -> event.fact() instanceof CallFact.TalkEnded
                        && event.callId().equals(lastCall()),
                "a talk");
        assertThat(facts.story()).filteredOn("answered 101"::equals).hasSize(5);
    }

    private String lastCall() {
        return facts.events().getLast().callId();
    }

    @Test
    void aTestCallPressesItsKeysAndRingsNobodysPhone() {
        // Given
        var test = new CallCommand.PlaceTestCall(
                "test-1",
                TestPlans.NUMBER,
                "+79035550177",
                Instant.parse("2026-01-01T09:00:00Z"),
                List.of("2"),
                Map.of("anna", CallCommand.Answer.ANSWERS, "boris", CallCommand.Answer.BUSY));

        // When
        first.testCalls().placeTestCall("avto", test, Duration.ofSeconds(60));
        facts.await(CallFact.Answered.class);

        // Then
        assertThat(facts.story())
                .containsExactly(
                        "arrived",
                        "in menu",
                        "menu 2",
                        "in masters",
                        "rang 102",
                        "leg busy",
                        "rang 101",
                        "answered 101");
        assertThat(facts.events()).allMatch(CallEvent::test);
        assertThat(facts.await(CallFact.Arrived.class).testId()).isEqualTo("test-1");
    }

    @Test
    void aPersonMayEndTheirTenantsCallAndNobodyElses() {
        // Given
        node.place(caller().afterPrompt(1).press("1"));
        var answered = facts.await(event -> event.fact() instanceof CallFact.Answered, "an answer");

        // When
        assertThat(first.calls().find("cafe", answered.callId())).isEmpty();
        first.calls().find("avto", answered.callId()).orElseThrow().hangUpFor("olga");
        ended();

        // Then
        assertThat(facts.story()).contains("talk ended by caller");
    }

    private void onlyVoicemail() {
        put(TestPlans.plan("avto", 2, TestPlans.voicemail("message")));
    }

    private void put(org.dozvon.scheme.plan.TenantPlan plan) {
        PlanTables.put(plans, plan);
    }

    private void phone(String account, PhoneScript script) {
        node.phones().put(account + "@avto.sip.localhost", script);
        node.register(account, "avto.sip.localhost", Duration.ofHours(1));
    }

    private void away(String account) {
        node.unregister(account, "avto.sip.localhost");
    }

    private static TenantPlan limited(int calls) {
        return TestPlans.limited("avto", 2, calls);
    }

    private static CallerScript caller() {
        return CallerScript.from(CALLER).named("Пётр").dials(DIALLED);
    }

    private void ended() {
        facts.await(CallFact.Ended.class);
    }

    private List<Integer> numbers() {
        return facts.events().stream().map(CallEvent::sequence).toList();
    }

    private static void heardSomething(PlacedCall call) throws InterruptedException {
        for (int i = 0; i < 500 && call.trail().heard().isEmpty(); i++) {
            Thread.sleep(10);
        }
    }
}
