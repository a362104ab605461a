package org.dozvon.router.line;

import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.dozvon.esl.HangupCause;
import org.dozvon.esl.command.Api;
import org.dozvon.esl.command.App;
import org.dozvon.esl.command.Destination;
import org.dozvon.esl.command.Originate;
import org.dozvon.esl.dial.DialString;
import org.dozvon.esl.dial.Endpoint;
import org.dozvon.esl.event.Event;
import org.dozvon.esl.event.EventName;
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

/// The same calls on a real node: `FREESWITCH_ESL=HOST:PORT`, with `DOZVON_ESL_PASSWORD` (dozvon-on-loopback). The node
/// must
/// run with the configuration of `media-gateway/freeswitch` and see this machine's folders. A caller is a loopback
/// channel that hears tones; phones are the node's own test people.
@EnabledIfEnvironmentVariable(named = "FREESWITCH_ESL", matches = ".+:\\d+")
class RealNodeTest {
    private static final String CALLER = "79035550199";

    private static final Duration MESSAGE = Duration.ofSeconds(3);

    private final RecordedFacts facts = new RecordedFacts();
    private final PlanTable plans = PlanTables.of();
    private final Vertx vertx = Vertx.vertx();
    private final String caller = UUID.randomUUID().toString();
    private final BlockingQueue<Event> happened = new LinkedBlockingQueue<>();

    @TempDir
    Path folder;

    private InboundConnection node;
    private RouterUnderTest first;
    private RouterUnderTest second;

    @BeforeEach
    void start() throws Exception {
        var address = System.getenv("FREESWITCH_ESL").split(":", 2);
        var password = Optional.ofNullable(System.getenv("DOZVON_ESL_PASSWORD")).orElse("dozvon-on-loopback");
        int port = Integer.parseInt(address[1]);
        node = InboundConnection.connect(vertx, InboundOptions.of(address[0], port, password), happened::add);
        node.filter("Unique-ID", caller);
        node.subscribe(EventName.PLAYBACK_START, EventName.RECORD_START);
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
        lasts(Duration.ofMillis(1_500));
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
        lasts(Duration.ofSeconds(1));

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
        lasts(Duration.ofMillis(500));
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
        awaitOnce(EventName.RECORD_START);
        lasts(MESSAGE);

        // When
        press("#");
        ended();

        // Then
        assertThat(facts.story()).contains("voicemail", "message left").endsWith("ended voicemail-left");
        var left = facts.await(CallFact.VoicemailLeft.class);
        assertThat(folder.resolve("recordings/avto/" + left.message() + ".wav")).isRegularFile();
        assertThat(left.lengthMillis()).isBetween(1_000L, 4_500L);
    }

    @Test
    void aMessageWhoseCallerHangsUpInTheMiddleIsKept() throws Exception {
        // Given
        onlyVoicemail();
        call("");
        awaitOnce(EventName.RECORD_START);
        lasts(MESSAGE);

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
        awaitOnce(EventName.PLAYBACK_START);

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
        awaitChannel(facts.await(CallFact.Rang.class).leg());

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
        awaitOnce(EventName.PLAYBACK_START);

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
        lasts(Duration.ofSeconds(2));
        node.api(new Api.UuidKill(rang.leg(), HangupCause.NORMAL_CLEARING));
        ended();

        // Then
        assertThat(facts.story())
                .containsSubsequence("taken over at main/reception", "talk ended by agent", "ended talked")
                .containsOnlyOnce("rang 101");
        assertThat(facts.await(CallFact.TalkEnded.class).talkMillis()).isCloseTo(2_000L, within(600L));
    }

    @Test
    void whoIsHeldFromACardStaysInTheTalkAndWhoIsSentOnFromThereLeavesIt() throws Exception {
        // Given
        call("anna:ANSWERS");
        chooses("1");
        var rang = facts.await(CallFact.Rang.class);
        facts.await(CallFact.Answered.class);
        var hands = first.hands();

        // When
        var isHeld = hands.hold("node-1", rang.leg(), true);
        lasts(Duration.ofMillis(300));
        var isThere = hands.isThere("node-1", rang.leg());
        assertThat(facts.story()).endsWith("answered 101");
        var isSent = hands.sendOn("node-1", caller, "person.boris");

        // Then
        assertThat(List.of(isHeld, isSent)).containsOnly(true);
        assertThat(isThere).contains(true);
        facts.await(CallFact.TalkEnded.class);
        assertThat(facts.story()).containsSubsequence("answered 101", "talk ended by agent");
        assertThat(hands.sendOn("node-1", UUID.randomUUID().toString(), "person.boris"))
                .isFalse();
    }

    @Test
    void aDrainedRouterLeavesTheCallToAnother() throws Exception {
        // Given
        call("anna:ANSWERS");
        awaitOnce(EventName.PLAYBACK_START);

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
        awaitOnce(EventName.PLAYBACK_START);
        press(key);
    }

    /// How long people talk: the very thing that is measured afterwards.
    private static void lasts(Duration talk) {
        LockSupport.parkNanos(talk.toNanos());
    }

    private void awaitChannel(String uuid) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!node.api(new Api.Other("uuid_exists", uuid)).text().equals("true")) {
            assertThat(System.nanoTime()).as("a channel is there").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private void awaitOnce(EventName what) {
        try {
            for (var event = next(); event.name() != what; event = next()) {}
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private Event next() throws InterruptedException {
        var event = happened.poll(20, TimeUnit.SECONDS);
        assertThat(event).as("something happens on the caller's channel").isNotNull();
        return event;
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
