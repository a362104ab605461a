package org.dozvon.router.line;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.dozvon.esl.command.Api;
import org.dozvon.esl.command.Destination;
import org.dozvon.records.event.CallFact;
import org.dozvon.router.RecordedFacts;
import org.dozvon.router.TestPlans;
import org.dozvon.router.plan.PlanTable;
import org.dozvon.router.plan.PlanTables;
import org.dozvon.scheme.plan.PlanStep;
import org.dozvon.simulator.PlacedCall;
import org.dozvon.simulator.SimulatorOptions;
import org.dozvon.simulator.SwitchSimulator;
import org.dozvon.simulator.dialplan.Action;
import org.dozvon.simulator.dialplan.Dialplan;
import org.dozvon.simulator.party.CallerScript;
import org.dozvon.simulator.party.Cue;
import org.dozvon.simulator.party.Deed;
import org.dozvon.simulator.party.PhoneScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/// Callers whom somebody who talks with them sends on, from their phone.
class TransferScenesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration TALK = Duration.ofMillis(600);
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final String DOMAIN = "avto.sip.localhost";

    @TempDir
    Path recordings;

    private final RecordedFacts facts = new RecordedFacts();
    private final PlanTable plans = PlanTables.of();
    private SwitchSimulator node;
    private RouterUnderTest router;
    private RouterUnderTest second;

    @BeforeEach
    void start() throws Exception {
        router = new RouterUnderTest("router-1", plans, facts, "dozvon-on-loopback", recordings);
        second = new RouterUnderTest("router-2", plans, facts, "dozvon-on-loopback", recordings);
        var one = new Action("socket", "127.0.0.1:" + router.port() + " full");
        var other = new Action("socket", "127.0.0.1:" + second.port() + " full");
        var end = new Action("hangup", "NORMAL_CLEARING");
        node = SwitchSimulator.start(SimulatorOptions.forTests()
                .dialplan(Dialplan.ofContexts(Map.of(
                        "external", List.of(one, other, end),
                        "lost", List.of(Action.of("park")),
                        "internal", List.of(one, other, end),
                        "transferred", List.of(one, other, other, end)))));
        router.with("simulator", node.eslPort());
        second.with("simulator", node.eslPort());
        PlanTables.put(
                plans,
                TestPlans.office(
                        "avto",
                        1,
                        TestPlans.ring("reception", List.of(List.of(TestPlans.anna(5))), 1),
                        TestPlans.voicemail("message")));
    }

    @AfterEach
    void stop() {
        node.close();
        router.close();
        second.close();
    }

    @Test
    void whoIsSentToAnExtensionTalksToThatPersonAndEachHasTheirOwnTalk() {
        // Given
        phone("101", answers().transfersTo("102", TALK));
        phone("102", answers().talksFor(TALK));

        // When
        var caller = calls();
        ends(caller);

        // Then
        assertThat(story(caller))
                .containsExactly(
                        "arrived",
                        "in reception",
                        "rang 101",
                        "answered 101",
                        "talk ended by agent",
                        "transferred to person boris by anna at 101",
                        "rang 102",
                        "answered 102",
                        "talk ended by agent",
                        "ended talked");
        var talks = facts.of(caller.uuid(), CallFact.TalkEnded.class);
        assertThat(talks).allSatisfy(talk -> assertThat(talk.talkMillis()).isBetween(300L, 30_000L));
        assertThat(talks).extracting(CallFact.TalkEnded::leg).doesNotHaveDuplicates();
    }

    @Test
    void whoIsSentOnByAPhoneThatHasPickedUpAndDoesNotTalkYetIsNotLost() {
        // Given a phone that hears first what it is about: for the caller it rings
        phone("101", PhoneScript.silent());
        phone("102", answers().talksFor(TALK));
        var caller = calls();
        soon().until(() -> story(caller).contains("rang 101"));

        // When
        router.asks(new Api.UuidTransfer(caller.uuid(), new Destination.Extension("102", "transferred")));
        ends(caller);

        // Then
        assertThat(story(caller))
                .containsExactly(
                        "arrived",
                        "in reception",
                        "rang 101",
                        "leg caller-left",
                        "transferred to person boris by anna at 101",
                        "rang 102",
                        "answered 102",
                        "talk ended by agent",
                        "ended talked");
    }

    @Test
    void anAgentWhoSendsTheCallerOnBeforeTheyTalkIsFreeForTheNext() {
        // Given
        PlanTables.put(
                plans,
                TestPlans.office(
                        "avto",
                        2,
                        new PlanStep.Queue(
                                TestPlans.id("wait"), 0, null, 60, "", List.of(), 1, 1, 1, 1, Map.of(), null),
                        TestPlans.voicemail("message")));
        phone("101", PhoneScript.silent());
        phone("102", answers().talksFor(LONG));
        var busy = calls();
        soon().until(() -> story(busy).contains("answered 102"));
        var first = calls();
        soon().until(() -> story(first).contains("rang 101"));

        // When
        router.asks(new Api.UuidTransfer(first.uuid(), new Destination.Extension("777", "transferred")));
        soon().until(() -> story(first).contains("transferred to unknown null by anna at 101"));
        phone("101", answers().talksFor(LONG));

        // Then
        var next = calls();
        soon().until(() -> story(next).contains("answered 101") || story(first).contains("answered 101"));
    }

    @Test
    void whomNobodyAnswersComesBackToWhoSentThem() {
        // Given
        phone("101", answers().transfersTo("102", TALK));
        phone("102", PhoneScript.busy());

        // When
        var caller = calls();
        soon().until(() -> story(caller).contains("transfer: busy"));
        phone("101", answers().talksFor(TALK));
        ends(caller);

        // Then
        assertThat(story(caller)).containsSubsequence("transfer: busy", "rang 101", "answered 101", "ended talked");
    }

    @Test
    void whomNobodyWantsLeavesAMessageAsTheDrawingSays() {
        // Given
        phone("101", answers().transfersTo("777", TALK));

        // When
        var caller = calls();
        facts.await(caller.uuid(), CallFact.Answered.class);
        phone("101", PhoneScript.busy());

        // Then
        soon().until(() -> story(caller).contains("in message"));
        assertThat(story(caller))
                .containsSubsequence(
                        "talk ended by agent",
                        "transferred to unknown null by anna at 101",
                        "transfer: unreachable",
                        "rang 101",
                        "reception not-answered",
                        "in message");
    }

    @Test
    void whoWasLostAndBroughtBackBeforeTheTalkIsNotTakenForSentOnByIt() {
        // Given somebody whom nobody held, and whom the gateway has sent through the dialplan again
        phone("101", answers().talksFor(TALK));
        var caller = node.place(CallerScript.from("79035550101").in("lost").dials(TestPlans.NUMBER.substring(1)));
        soon().until(() -> node.channels().stream().anyMatch(row -> "park".equals(row.get("application"))));
        router.asks(new Api.UuidTransfer(
                caller.uuid(), new Destination.Extension(TestPlans.NUMBER.substring(1), "external")));

        // When
        ends(caller);

        // Then
        assertThat(story(caller))
                .containsExactly(
                        "arrived", "in reception", "rang 101", "answered 101", "talk ended by agent", "ended talked");
    }

    @Test
    void anotherTenantsExtensionIsUnknown() {
        // Given
        node.phones().put("501@flowers.sip.localhost", answers());
        node.register("501", "flowers.sip.localhost", Duration.ofHours(1));
        phone("101", answers().transfersTo("501", TALK));

        // When
        var caller = calls();

        // Then
        soon().until(() -> story(caller).contains("transfer: unreachable"));
        assertThat(story(caller)).contains("transferred to unknown null by anna at 101");
        assertThat(node.phones().trail("501@flowers.sip.localhost")).isEmpty();
    }

    @Test
    void whoIsSentOutsideIsRungThroughTheTrunk() {
        // Given
        phone("101", answers().transfersTo("84951234567", TALK));
        node.phones().put("+74951234567", answers().talksFor(TALK));
        node.phones().put("74951234567", answers().talksFor(TALK));

        // When
        var caller = calls();
        ends(caller);

        // Then
        assertThat(story(caller))
                .containsSubsequence(
                        "transferred to phone +74951234567 by anna at 101", "answered +74951234567", "ended talked");
    }

    @Test
    void whoIsSentToAQueueWaitsThereForWhoeverIsFree() {
        // Given
        phone("101", answers().transfersTo("service", TALK));
        phone("102", answers().talksFor(TALK));

        // When
        var caller = calls();
        ends(caller);

        // Then
        assertThat(story(caller))
                .containsSubsequence("transferred to queue service by anna at 101", "answered 102", "ended talked");
    }

    @Test
    void whoIsSentToASchemeBeginsItThere() {
        // Given
        phone("101", answers().transfersTo("night", TALK));

        // When
        var caller = calls();

        // Then
        soon().until(() -> story(caller).contains("in later"));
        assertThat(story(caller)).containsSubsequence("transferred to scheme night by anna at 101", "in later");
    }

    @Test
    void whoIsParkedHearsMusicUntilAnyPhoneOfTheCompanyFetchesThem() {
        // Given
        phone("101", answers().transfersTo("*71", TALK));
        var caller = calls();
        soon().until(() -> story(caller).contains("transferred to orbit 71 by anna at 101"));

        // When
        var fetches = fetches("102", "*71", "avto");
        soon().until(() -> story(caller).contains("answered 102"));
        node.hangUp(fetches.uuid());
        ends(caller);

        // Then
        assertThat(story(caller))
                .containsSubsequence(
                        "talk ended by agent",
                        "transferred to orbit 71 by anna at 101",
                        "answered 102",
                        "talk ended by agent",
                        "ended talked");
    }

    @Test
    void anotherTenantFetchesNobodyOfOurs() {
        // Given
        PlanTables.put(plans, TestPlans.office("kafe", 1, TestPlans.voicemail("message")));
        phone("101", answers().transfersTo("*72", TALK));
        var caller = calls();
        soon().until(() -> story(caller).contains("transferred to orbit 72 by anna at 101"));

        // When
        var theirs = fetches("102", "*72", "kafe");
        theirs.awaitEnd(PATIENCE);

        // Then
        assertThat(story(caller)).doesNotContain("answered 102");
        assertThat(caller.trail().endedAt()).isEmpty();
    }

    @Test
    void aRouterThatDiedInTheTalkDoesNotKeepAnybodyFromSendingTheCallerOn() {
        // Given
        phone("101", answers().transfersTo("102", Duration.ofSeconds(3)));
        phone("102", answers().talksFor(TALK));
        var caller = calls();
        facts.await(caller.uuid(), CallFact.Answered.class);
        soon().until(() -> knowsSinceWhenTheyTalk(caller));

        // When
        router.die();
        ends(caller);

        // Then
        assertThat(story(caller))
                .containsSubsequence(
                        "answered 101",
                        "talk ended by agent",
                        "transferred to person boris by anna at 101",
                        "answered 102",
                        "talk ended by agent",
                        "ended talked");
        assertThat(facts.of(caller.uuid(), CallFact.TalkEnded.class).getFirst().talkMillis())
                .isPositive();
    }

    private boolean knowsSinceWhenTheyTalk(PlacedCall caller) {
        return second.asks(new Api.UuidGetVar(caller.uuid(), Variables.TALK)).matches("\\d+");
    }

    @Test
    void whoIsJoinedWithSomebodyTalksToThemUntilTheyHangUp() {
        // Given
        phone("101", asks("102"));
        phone("102", answers().talksFor(Duration.ofSeconds(2)));

        // When
        var caller = calls();
        ends(caller);

        // Then
        assertThat(story(caller))
                .containsSubsequence(
                        "answered 101",
                        "talk ended by agent",
                        "joined with person boris by anna at 101",
                        "rang 102",
                        "answered 102",
                        "talk ended by agent",
                        "ended talked");
    }

    @Test
    void aJoinedCallerWhoHangsUpEndsTheCallInTheBooks() {
        // Given
        phone("101", asks("102"));
        phone("102", answers().talksFor(LONG));
        var caller = calls();
        soon().until(() -> story(caller).contains("answered 102"));

        // When
        soon().until(() -> isTalking(caller));
        node.hangUp(caller.uuid());
        ends(caller);

        // Then
        assertThat(story(caller)).endsWith("answered 102", "talk ended by caller", "ended talked");
        soon().until(() -> router.held() == 0);
    }

    @Test
    void aRouterThatDiesInTheTalkOfTwoWhoWereJoinedLosesNothingOfIt() {
        // Given
        phone("101", asks("102"));
        phone("102", answers().talksFor(Duration.ofSeconds(4)));
        var caller = calls();
        soon().until(() -> story(caller).contains("answered 102") && isTalking(caller));

        // When
        router.die();
        ends(caller);

        // Then
        assertThat(story(caller)).containsSubsequence("answered 102", "talk ended by agent", "ended talked");
    }

    @Test
    void whoIsOnHoldHearsMusic() {
        // Given
        phone("101", answers().reacts(new Cue.Answered(TALK), new Deed.Hold(LONG)));

        // When
        var caller = calls();

        // Then
        soon().until(() -> caller.trail().heard().stream().anyMatch(sound -> sound.contains("moh")));
    }

    @Test
    void anAgentOfAQueueIsFreeForTheNextCallerOnceTheyHaveSentTheFirstOn() {
        // Given
        PlanTables.put(
                plans,
                TestPlans.office(
                        "avto",
                        2,
                        new PlanStep.Queue(
                                TestPlans.id("wait"), 0, null, 60, "", List.of(), 1, 1, 1, 1, Map.of(), null),
                        TestPlans.voicemail("message")));
        phone("101", answers().transfersTo("102", TALK));
        phone("102", answers().talksFor(LONG));
        var first = calls();
        soon().until(() -> story(first).contains("answered 102"));

        // When
        phone("101", answers().talksFor(LONG));
        var next = calls();

        // Then
        soon().until(() -> story(next).contains("answered 101"));
        assertThat(story(next)).doesNotContain("rang 102");
    }

    private static boolean isTalking(PlacedCall caller) {
        return caller.trail().steps().stream()
                        .filter(line -> line.what().equals("talking"))
                        .count()
                > 1;
    }

    private static PhoneScript answers() {
        return PhoneScript.answersAfter(SOON);
    }

    private static PhoneScript asks(String account) {
        return answers().reacts(new Cue.Answered(TALK), new Deed.Consult("user/" + account + "@" + DOMAIN, SOON));
    }

    private void phone(String account, PhoneScript script) {
        node.phones().put(account + "@" + DOMAIN, script);
        node.register(account, DOMAIN, Duration.ofHours(1));
    }

    private PlacedCall calls() {
        return node.place(CallerScript.from("79035550101")
                .dials(TestPlans.NUMBER.substring(1))
                .with("dozvon_tenant", "avto"));
    }

    private PlacedCall fetches(String account, String orbit, String tenant) {
        return node.place(CallerScript.from(account)
                .in("internal")
                .dials(orbit)
                .with("dozvon_tenant", tenant)
                .with("dozvon_account", account)
                .with("dozvon_phone", orbit));
    }

    private void ends(PlacedCall call) {
        call.awaitEnd(PATIENCE);
        facts.await(call.uuid(), CallFact.Ended.class);
    }

    private List<String> story(PlacedCall call) {
        return facts.storyOf(call.uuid());
    }

    /// Threads of other tests may end as they like.
    private static ConditionFactory soon() {
        return await().dontCatchUncaughtExceptions().atMost(PATIENCE);
    }
}
