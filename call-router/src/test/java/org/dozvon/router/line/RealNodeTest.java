package org.dozvon.router.line;

import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dozvon.esl.HangupCause;
import org.dozvon.esl.command.Api;
import org.dozvon.esl.command.App;
import org.dozvon.esl.command.Destination;
import org.dozvon.esl.command.Originate;
import org.dozvon.esl.dial.DialString;
import org.dozvon.esl.dial.Endpoint;
import org.dozvon.esl.inbound.InboundConnection;
import org.dozvon.esl.inbound.InboundOptions;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.router.RecordedFacts;
import org.dozvon.router.TestPlans;
import org.dozvon.router.plan.PlanTable;
import org.dozvon.router.plan.PlanTables;
import org.dozvon.scheme.plan.PlanStep;
import org.dozvon.scheme.plan.TenantPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// The same calls on a real node: `FREESWITCH_ESL=HOST:PORT`, with `FREESWITCH_ESL_PASSWORD` (ClueCon). The node must
/// run with the configuration of `media-gateway/freeswitch` and see this machine's folders. A caller is a loopback
/// channel that hears tones; phones are the node's own test people.
@EnabledIfEnvironmentVariable(named = "FREESWITCH_ESL", matches = ".+:\\d+")
class RealNodeTest {
    private static final String CALLER = "79035550199";

    private final RecordedFacts facts = new RecordedFacts();
    private final PlanTable plans = PlanTables.of();
    private final Vertx vertx = Vertx.vertx();
    private final String caller = UUID.randomUUID().toString();

    @TempDir
    Path folder;

    private InboundConnection node;
    private RouterUnderTest first;
    private RouterUnderTest second;

    @BeforeEach
    void start() throws Exception {
        var address = System.getenv("FREESWITCH_ESL").split(":", 2);
        var password =
                Optional.ofNullable(System.getenv("FREESWITCH_ESL_PASSWORD")).orElse("ClueCon");
        int port = Integer.parseInt(address[1]);
        node = InboundConnection.connect(vertx, InboundOptions.of(address[0], port, password), _ -> {});
        Files.createDirectories(folder.resolve("recordings/avto"));
        var settings = Map.of(
                "dozvon.router.recordings-directory",
                        folder.resolve("recordings").toString(),
                "dozvon.router.sounds-directory", sounds().toString());
        first = new RouterUnderTest("router-1", plans, facts, password, settings).with("node-1", port);
        second = new RouterUnderTest("router-2", plans, facts, password, settings).with("node-1", port);
        put(TestPlans.menu("avto", 1));
    }

    @AfterEach
    void stop() {
        node.api(new Api.UuidKill(caller, HangupCause.NORMAL_CLEARING));
        first.close();
        second.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void theSecondPhoneAnswersAndTheCallerHangsUp() throws Exception {
        // Given
        call("anna:ANSWERS;boris:SILENT");
        chooses("2");
        facts.await(CallFact.Answered.class);

        // When
        Thread.sleep(1_500);
        leave();

        // Then
        ended();
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
        assertThat(facts.await(CallFact.TalkEnded.class).talkMillis()).isCloseTo(1_500L, within(500L));
    }

    @Test
    void thePhoneHangsUp() throws Exception {
        // Given
        call("anna:ANSWERS");
        chooses("1");
        facts.await(CallFact.Answered.class);
        Thread.sleep(1_000);

        // When
        node.api(new Api.UuidKill(facts.await(CallFact.Rang.class).leg(), HangupCause.NORMAL_CLEARING));
        ended();

        // Then
        assertThat(facts.story()).endsWith("answered 101", "talk ended by agent", "ended talked");
        assertThat(facts.await(CallFact.TalkEnded.class).talkMillis()).isCloseTo(1_000L, within(400L));
    }

    @Test
    void phonesThatRingTogetherEndEachInItsOwnWay() throws Exception {
        // Given
        put(TestPlans.plan(
                "avto",
                2,
                TestPlans.ring("all", List.of(List.of(TestPlans.boris(5), TestPlans.anna(5))), 1),
                TestPlans.voicemail("message")));

        // When
        call("anna:ANSWERS;boris:SILENT");
        facts.await(CallFact.Answered.class);
        Thread.sleep(500);
        leave();
        ended();

        // Then
        assertThat(facts.story()).contains("answered 101", "leg answered-elsewhere", "talk ended by caller");
    }

    @Test
    void aWaveOfBusyAndAwayIsBusy() {
        // Given
        put(TestPlans.plan(
                "avto",
                2,
                new PlanStep.Ring(
                        TestPlans.id("all"),
                        List.of(List.of(TestPlans.boris(5), TestPlans.anna(5))),
                        1,
                        PlanStep.GOODBYE,
                        1,
                        PlanStep.GOODBYE),
                new PlanStep.Hangup(TestPlans.id("sorry"), org.dozvon.scheme.model.HangupStep.Cause.BUSY, null)));

        // When
        call("anna:BUSY;boris:UNREACHABLE");
        ended();

        // Then
        assertThat(facts.story()).contains("leg busy", "leg unreachable", "all busy");
    }

    @Test
    void aWaveOfPhonesThatAreAwayIsUnreachable() {
        // When
        call("anna:UNREACHABLE;boris:UNREACHABLE");
        chooses("2");
        facts.await(
                event -> event.fact() instanceof CallFact.StepEntered in
                        && in.step().equals("message"),
                "voicemail");

        // Then
        assertThat(facts.story()).contains("masters unreachable");
    }

    @Test
    void aMessageEndedByAKeyIsKept() throws Exception {
        // Given
        onlyVoicemail();
        call("");
        facts.await(CallFact.StepEntered.class);
        Thread.sleep(5_000);

        // When
        press("#");
        ended();

        // Then
        assertThat(facts.story()).contains("voicemail", "message left").endsWith("ended voicemail-left");
        var left = facts.await(CallFact.VoicemailLeft.class);
        assertThat(folder.resolve("recordings/avto/" + left.message() + ".wav")).isRegularFile();
        assertThat(left.lengthMillis()).isBetween(1_000L, 5_500L);
    }

    @Test
    void aMessageWhoseCallerHangsUpInTheMiddleIsKept() throws Exception {
        // Given
        onlyVoicemail();
        call("");
        facts.await(CallFact.StepEntered.class);
        Thread.sleep(5_000);

        // When
        leave();
        ended();

        // Then
        assertThat(facts.story()).contains("voicemail", "message left").endsWith("ended voicemail-left");
        assertThat(facts.await(CallFact.VoicemailLeft.class).lengthMillis()).isGreaterThan(1_000);
    }

    @Test
    void aCallerWhoLeavesDuringThePromptLeavesInTheMenu() throws Exception {
        // Given
        call("");
        facts.await(CallFact.StepEntered.class);
        Thread.sleep(500);

        // When
        leave();
        ended();

        // Then
        assertThat(facts.story()).containsExactly("arrived", "in menu", "ended caller-hung-up");
    }

    @Test
    void aCallerWhoLeavesWhilePhonesRingLeavesThere() throws Exception {
        // Given
        call("boris:SILENT");
        chooses("2");
        facts.await(CallFact.Rang.class);
        Thread.sleep(700);

        // When
        leave();
        ended();

        // Then
        assertThat(facts.story()).endsWith("rang 102", "leg caller-left", "ended caller-hung-up");
    }

    @Test
    void anotherRouterGoesOnAtTheSameStep() throws Exception {
        // Given
        call("anna:ANSWERS");
        facts.await(CallFact.StepEntered.class);
        Thread.sleep(300);

        // When
        first.die();
        facts.await(CallFact.TakenOver.class);
        chooses("1");
        facts.await(CallFact.Answered.class);
        leave();
        ended();

        // Then
        assertThat(facts.story())
                .startsWith("arrived", "in menu", "taken over at main/menu", "in menu", "menu 1", "in reception")
                .endsWith("ended talked");
    }

    @Test
    void aTalkThatOutlivesItsRouterIsRecordedAtItsEnd() throws Exception {
        // Given
        call("anna:ANSWERS");
        chooses("1");
        var rang = facts.await(CallFact.Rang.class);
        facts.await(CallFact.Answered.class);

        // When
        first.die();
        Thread.sleep(2_000);
        node.api(new Api.UuidKill(rang.leg(), HangupCause.NORMAL_CLEARING));
        ended();

        // Then
        assertThat(facts.story())
                .containsSubsequence("taken over at main/reception", "talk ended by agent", "ended talked")
                .containsOnlyOnce("rang 101");
        assertThat(facts.await(CallFact.TalkEnded.class).talkMillis()).isCloseTo(2_000L, within(600L));
    }

    @Test
    void aDrainedRouterLeavesTheCallToAnother() throws Exception {
        // Given
        call("anna:ANSWERS");
        facts.await(CallFact.StepEntered.class);
        Thread.sleep(500);

        // When
        first.drain();
        facts.await(CallFact.TakenOver.class);

        // Then
        assertThat(first.held()).isZero();
        assertThat(facts.events())
                .extracting(CallEvent::callId)
                .containsOnly(facts.events().getFirst().callId());
    }

    private void call(String answers) {
        var to = DialString.of(new Endpoint.Loopback("answers", "dozvon-test"))
                .with("dozvon_tenant", "avto")
                .with("dozvon_dialled", TestPlans.NUMBER)
                .with("dozvon_test", "test-1")
                .with("origination_caller_id_number", CALLER)
                .with("loopback_bowout", "false");
        if (!answers.isEmpty()) {
            to = to.with("dozvon_test_answers", answers);
        }
        var routers = Destination.Inline.of(
                new App.Other("socket", "127.0.0.1:" + first.port() + " full"),
                new App.Other("socket", "127.0.0.1:" + second.port() + " full"));
        var _ = node.originate(new Originate(caller, to, new Originate.Target.Dialplan(routers)));
    }

    private void chooses(String key) {
        facts.await(CallFact.StepEntered.class);
        try {
            Thread.sleep(600);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
        press(key);
    }

    private void press(String key) {
        assertThat(node.api(new Api.UuidRecvDtmf(caller, key)).isError()).isFalse();
    }

    private void leave() {
        node.api(new Api.UuidKill(caller, HangupCause.NORMAL_CLEARING));
    }

    private void onlyVoicemail() {
        put(TestPlans.plan("avto", 2, TestPlans.voicemail("message")));
    }

    private void put(TenantPlan plan) {
        PlanTables.put(plans, plan);
    }

    private void ended() {
        facts.await(CallFact.Ended.class);
    }

    // Two seconds of a tone for each stock phrase.
    private Path sounds() throws Exception {
        var stock = Files.createDirectories(folder.resolve("sounds/stock/ru"));
        for (String phrase : List.of("menu", "voicemail", "goodbye", "wrong-key", "sorry")) {
            Tone.write(stock.resolve(phrase + ".wav"), Duration.ofSeconds(2));
        }
        return folder.resolve("sounds");
    }
}
