package org.dozvon.simulator.conformance;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dozvon.esl.CallerHungUpException;
import org.dozvon.esl.EslException;
import org.dozvon.esl.HangupCause;
import org.dozvon.esl.command.Api;
import org.dozvon.esl.command.App;
import org.dozvon.esl.command.Argument;
import org.dozvon.esl.command.Command;
import org.dozvon.esl.command.Destination;
import org.dozvon.esl.command.Originate;
import org.dozvon.esl.command.Sound;
import org.dozvon.esl.dial.DialString;
import org.dozvon.esl.dial.Endpoint;
import org.dozvon.esl.dial.Leg;
import org.dozvon.esl.dial.Trunk;
import org.dozvon.esl.event.Event;
import org.dozvon.esl.event.EventName;
import org.dozvon.esl.inbound.InboundConnection;
import org.dozvon.esl.inbound.InboundOptions;
import org.dozvon.esl.outbound.ChannelData;
import org.dozvon.esl.outbound.OutboundServer;
import org.dozvon.esl.outbound.OutboundSession;
import org.dozvon.esl.outbound.SessionEnd;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// Scenes that need nothing of a node but its loopback endpoint, tones and an address where it reaches us.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ConformanceScenes {
    private static final Duration SOON = ofSeconds(3);
    private static final Duration LONG = ofSeconds(20);
    private static final Sound TONE = Sound.tone(ofSeconds(2), Duration.ZERO, 440, 1);
    private static final Sound SHORT_SILENCE = Sound.silence(ofMillis(250));

    private final Vertx vertx = Vertx.vertx();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final BlockingQueue<OutboundSession> held = new LinkedBlockingQueue<>();
    private final BlockingQueue<OutboundSession> arrived = new LinkedBlockingQueue<>();
    private InboundConnection node;
    private OutboundServer router;
    private String caller;
    private volatile CompletableFuture<Void> sceneOver = new CompletableFuture<>();

    abstract InboundOptions node();

    /// Where the node finds us.
    abstract String callback();

    @BeforeAll
    void connect() {
        node = InboundConnection.connect(vertx, node(), this::happened);
        node.subscribe(
                EventName.CHANNEL_HANGUP_COMPLETE,
                EventName.CHANNEL_ANSWER,
                EventName.CHANNEL_BRIDGE,
                EventName.CHANNEL_EXECUTE_COMPLETE,
                EventName.DTMF,
                EventName.PLAYBACK_START,
                EventName.PLAYBACK_STOP,
                EventName.RECORD_START);
        // A session belongs to the scene that waits for it, and ends when the scene says so.
        router = OutboundServer.listen(vertx, "0.0.0.0", 0, session -> {
            held.add(session);
            arrived.add(session);
            sceneOver.join();
        });
    }

    @BeforeEach
    void fresh() {
        caller = UUID.randomUUID().toString();
        sceneOver = new CompletableFuture<>();
        arrived.clear();
        events.clear();
    }

    @AfterEach
    void hangUp() {
        node.api(new Api.UuidKill(caller, HangupCause.NORMAL_CLEARING));
        held.forEach(OutboundSession::close);
        held.clear();
        sceneOver.complete(null);
    }

    @AfterAll
    void disconnect() {
        node.close();
        router.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    // ---- the scenes

    @Test
    void connectShouldTellTheChannelAndAnswerAgainOnTheSameSocket() throws Exception {
        // Given
        var session = called();
        var first = session.connect(SOON);

        // When
        session.execute(new App.MultiSet(Map.of("dozvon_step", "menu 1")), SOON);
        session.execute(new App.Answer(), SOON);
        var again = session.connect(SOON);

        // Then
        assertThat(first.uuid()).isNotEmpty();
        assertThat(first.callerNumber()).isEqualTo("79030001001");
        assertThat(first.isAnswered()).isFalse();
        assertThat(again.uuid()).isEqualTo(first.uuid());
        assertThat(again.isAnswered()).isTrue();
        assertThat(again.variable("dozvon_step")).contains("menu 1");
    }

    @Test
    void aSecondConnectPipelinedBehindAnApplicationShouldBeAnsweredAfterIt() throws Exception {
        // Given
        var session = answered();

        // When
        long begin = System.nanoTime();
        var replies = session.sendAll(List.of(
                new Command.Execute(new App.Playback(Sound.tone(ofMillis(600), Duration.ZERO, 440, 1))),
                new Command.Connect()));
        var data = replies.get(1).get(5, TimeUnit.SECONDS);

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(ofMillis(500));
        assertThat(replies.getFirst().get().text()).startsWith("+OK");
        assertThat(data.frame().header("Unique-ID")).isPresent();
    }

    @Test
    void aValidKeyShouldEndThePromptAndBeRead() throws Exception {
        // Given
        var session = answered();
        var channel = session.connect(SOON);

        // When
        pressDuring(EventName.PLAYBACK_START, channel, "2");
        var took = timed(() -> session.execute(menu("choice"), LONG));

        // Then
        assertThat(took).isLessThan(ofMillis(1_800));
        assertThat(session.getVar("choice", SOON)).contains("2");
    }

    @Test
    void noKeyShouldTakePromptTimeoutAndTheSecondSound() throws Exception {
        // Given
        var session = answered();

        // When
        var took = timed(() -> session.execute(
                menu("choice", Sound.tone(ofMillis(300), Duration.ZERO, 440, 1), ofMillis(1_500)), LONG));

        // Then
        assertThat(took).isBetween(ofMillis(1_900), ofMillis(2_600));
        assertThat(session.getVar("choice", SOON)).isEmpty();
        assertThat(session.getVar("choice_invalid", SOON)).isEmpty();
        assertThat(session.getVar("read_result", SOON)).contains("failure");
    }

    @Test
    void aWrongKeyShouldBeLeftBesideTheVariable() throws Exception {
        // Given
        var session = answered();
        var channel = session.connect(SOON);

        // When
        pressDuring(EventName.PLAYBACK_START, channel, "9");
        session.execute(menu("choice"), LONG);

        // Then
        assertThat(session.getVar("choice", SOON)).isEmpty();
        assertThat(session.getVar("choice_invalid", SOON)).contains("9");
    }

    @Test
    void keysPressedBeforeTheMenuShouldCountInIt() throws Exception {
        // Given
        var session = answered();
        var channel = session.connect(SOON);
        node.api(new Api.UuidRecvDtmf(channel.uuid(), "3"));

        // When
        var took = timed(() -> session.execute(menu("choice"), LONG));

        // Then
        assertThat(took).isLessThan(ofMillis(1_000));
        assertThat(session.getVar("choice", SOON)).contains("3");
    }

    @Test
    void outcomesOfRingingShouldBeTold() throws Exception {
        // Given
        var session = answered();
        session.execute(new App.MultiSet(Map.of("hangup_after_bridge", "false", "continue_on_fail", "true")), SOON);

        // When, Then: rings past its own patience
        var slow = Leg.to(new Endpoint.Inline(new App.Sleep(ofSeconds(10))));
        var took = timed(() -> session.execute(
                new App.Bridge(DialString.inTurn(slow.ringing(ofSeconds(1)).with("ignore_early_media", "true"))),
                LONG));
        assertThat(took).isBetween(ofMillis(900), ofMillis(2_500));
        assertOutcome(session, "ALLOTTED_TIMEOUT", "ALLOTTED_TIMEOUT");

        ring(session, new Endpoint.User("9999", "nowhere.example"));
        assertOutcome(session, "SUBSCRIBER_ABSENT", "SUBSCRIBER_ABSENT");

        ring(session, new Endpoint.External(new Trunk("sofia/external/{number}@127.0.0.1:5999"), "79990000000"));
        assertOutcome(session, "NORMAL_TEMPORARY_FAILURE", "NORMAL_TEMPORARY_FAILURE");

        ring(session, new Endpoint.Failure(HangupCause.USER_BUSY));
        assertOutcome(session, "USER_BUSY", "BUSY");

        ring(session, new Endpoint.Failure(HangupCause.NO_ANSWER));
        assertOutcome(session, "NO_ANSWER", "NOANSWER");
        assertThat(session.getVar("bridge_hangup_cause", SOON)).isEmpty();
    }

    @Test
    void aWholeAttemptShouldEndByItsOwnPatience() throws Exception {
        // Given
        var session = answered();
        session.execute(new App.Set("continue_on_fail", "true"), SOON);
        var slow = Leg.to(new Endpoint.Inline(new App.Sleep(ofSeconds(10)))).with("ignore_early_media", "true");

        // When
        var took = timed(
                () -> session.execute(new App.Bridge(DialString.inTurn(slow).within(ofSeconds(2))), LONG));

        // Then: the real node counts in whole seconds of the clock, so it may be almost one short
        assertThat(took).isBetween(ofMillis(900), ofMillis(3_500));
        assertOutcome(session, "NO_ANSWER", "NOANSWER");
    }

    @Test
    void withoutContinueOnFailABusyLegShouldEndTheCaller() throws Exception {
        // Given
        var session = answered();

        // When
        var failure = catchEsl(() -> {
            ring(session, new Endpoint.Failure(HangupCause.USER_BUSY));
            session.execute(new App.Sleep(ofSeconds(2)), SOON);
        });

        // Then
        assertThat(failure).isInstanceOf(CallerHungUpException.class);
    }

    @Test
    void anAnsweredBridgeShouldReturnAtTheEndOfTheTalk() throws Exception {
        // Given
        var session = answered();
        session.execute(new App.MultiSet(Map.of("hangup_after_bridge", "false", "continue_on_fail", "true")), SOON);
        var bridged = session.send(new Command.Execute(new App.Bridge(DialString.inTurn(Leg.to(toUs())
                .ringing(ofSeconds(10))
                .with("ignore_early_media", "true")
                .with("loopback_bowout", "false")))));
        var phone = next();
        phone.connect(SOON);

        // When
        phone.execute(new App.Answer(), SOON);
        phone.execute(new App.Sleep(ofMillis(800)), SOON);
        assertThat(bridged).isNotDone();
        phone.execute(new App.Hangup(HangupCause.NORMAL_CLEARING), SOON);
        bridged.get(5, TimeUnit.SECONDS);

        // Then
        assertOutcome(session, "SUCCESS", "SUCCESS");
        assertThat(session.getVar("bridge_hangup_cause", SOON)).contains("NORMAL_CLEARING");
        assertThat(session.getVar("bridge_uuid", SOON)).isPresent();
        assertThat(session.getVar("last_bridge_to", SOON)).isEqualTo(session.getVar("bridge_uuid", SOON));
    }

    @Test
    void theFirstOfParallelLegsToAnswerShouldWin() throws Exception {
        // Given
        var session = answered();
        session.execute(new App.Set("continue_on_fail", "true"), SOON);
        var slow = Leg.to(new Endpoint.Inline(new App.Sleep(ofSeconds(10)))).with("ignore_early_media", "true");
        var fast = Leg.to(toUs()).with("ignore_early_media", "true").with("loopback_bowout", "false");
        var bridged = session.send(new Command.Execute(new App.Bridge(DialString.together(slow, fast))));
        var phone = next();
        phone.connect(SOON);

        // When
        phone.execute(new App.Answer(), SOON);
        // A leg that hangs up at once may be gone before the switch has looked at it.
        phone.execute(new App.Sleep(ofMillis(500)), SOON);
        phone.execute(new App.Hangup(HangupCause.NORMAL_CLEARING), SOON);
        bridged.get(5, TimeUnit.SECONDS);

        // Then
        assertOutcome(session, "SUCCESS", "SUCCESS");
    }

    @Test
    void aCancelKeyShouldEndTheRingingAndNoOtherKeyShould() throws Exception {
        // Given
        var session = answered();
        var channel = session.connect(SOON).uuid();
        session.execute(
                new App.MultiSet(Map.of(
                        "hangup_after_bridge", "false", "continue_on_fail", "true", "origination_cancel_key", "D")),
                SOON);
        var bridged = session.send(new Command.Execute(new App.Bridge(DialString.inTurn(Leg.to(toUs())
                .ringing(ofSeconds(20))
                .with("ignore_early_media", "true")
                .with("loopback_bowout", "false")))));
        var phone = next().connect(SOON);

        // When
        node.api(new Api.UuidRecvDtmf(channel, "1"));
        var pressed = await(EventName.DTMF, channel);
        assertThat(pressed.header("DTMF-Digit")).contains("1");
        assertThat(bridged).isNotDone();
        node.api(new Api.UuidRecvDtmf(channel, "D"));
        bridged.get(5, TimeUnit.SECONDS);

        // Then
        assertThat(session.getVar("originate_disposition", SOON)).contains("NO_ANSWER");
        assertThat(hungUp(phone.uuid())).contains(HangupCause.NO_ANSWER);
        assertThat(node.api(new Api.UuidExists(channel)).text().strip()).isEqualTo("true");
    }

    @Test
    void aCancelKeyShouldNotEndATalk() throws Exception {
        // Given
        var session = answered();
        var channel = session.connect(SOON).uuid();
        session.execute(
                new App.MultiSet(Map.of(
                        "hangup_after_bridge", "false", "continue_on_fail", "true", "origination_cancel_key", "D")),
                SOON);
        var bridged = session.send(new Command.Execute(new App.Bridge(DialString.inTurn(Leg.to(toUs())
                .ringing(ofSeconds(10))
                .with("ignore_early_media", "true")
                .with("loopback_bowout", "false")))));
        var phone = next();
        phone.connect(SOON);
        phone.execute(new App.Answer(), SOON);
        await(EventName.CHANNEL_BRIDGE, channel);

        // When
        node.api(new Api.UuidRecvDtmf(channel, "D"));
        phone.execute(new App.Sleep(ofMillis(800)), SOON);

        // Then
        assertThat(bridged).isNotDone();
        phone.execute(new App.Hangup(HangupCause.NORMAL_CLEARING), SOON);
        bridged.get(5, TimeUnit.SECONDS);
        assertOutcome(session, "SUCCESS", "SUCCESS");
    }

    @Test
    void aKeyShouldEndARecording() throws Exception {
        // Given
        var session = answered();
        var channel = session.connect(SOON);
        session.execute(new App.MultiSet(Map.of("playback_terminators", "#")), SOON);

        // When
        pressDuring(EventName.RECORD_START, channel, "#");
        var took = timed(() -> session.execute(
                new App.RecordTo("/tmp/dozvon-conformance-" + caller + ".wav", ofSeconds(10), 200, 5), LONG));

        // Then
        assertThat(took).isLessThan(ofMillis(2_000));
        assertThat(session.getVar("playback_terminator_used", SOON)).contains("#");
        assertThat(session.getVar("record_ms", SOON)).isPresent();
    }

    @Test
    void aCallerWhoLeavesDuringPlaybackShouldBeToldAndLingerShouldAnswerStill() throws Exception {
        // Given
        var session = called();
        var channel = session.connect(SOON);
        session.linger(ofSeconds(3), SOON);
        session.executeAll(List.of(new App.Answer(), new App.Set("dozvon_kept", "yes")), SOON);
        var playing = session.send(new Command.Execute(new App.Playback(TONE)));
        await(EventName.PLAYBACK_START, channel.uuid());

        // When
        node.api(new Api.UuidKill(caller, HangupCause.NORMAL_CLEARING));

        // Then
        assertThat(playing.get(3, TimeUnit.SECONDS).text()).startsWith("+OK");
        assertThat(session.ended().get(3, TimeUnit.SECONDS)).isInstanceOf(SessionEnd.CallerHungUp.class);
        assertThatThrownBy(() -> session.execute(new App.Playback(TONE), SOON))
                .isInstanceOf(CallerHungUpException.class);
        assertThat(session.getVar("dozvon_kept", SOON)).contains("yes");
        assertThat(hungUp(channel.uuid())).contains(HangupCause.NORMAL_CLEARING);
    }

    @Test
    void aLingeringSocketShouldNotTellWhenTheCallerLeft() throws Exception {
        // Given
        var session = answered();
        session.linger(ofSeconds(5), SOON);

        // When
        node.api(new Api.UuidKill(session.connect(SOON).uuid(), HangupCause.NORMAL_CLEARING));
        session.ended().get(SOON.toMillis(), TimeUnit.MILLISECONDS);
        var last = session.connect(SOON);

        // Then whoever wants to know has to look at the clock when the notice comes
        assertThat(last.answerState()).isEqualTo("hangup");
        assertThat(last.data().header("Caller-Channel-Hangup-Time")).contains("0");
    }

    @Test
    void withoutLingerTheSocketShouldEndWithTheCaller() throws Exception {
        // Given
        var session = answered();
        var channel = session.connect(SOON);
        var playing = session.send(new Command.Execute(new App.Playback(TONE)));
        await(EventName.PLAYBACK_START, channel.uuid());

        // When
        node.api(new Api.UuidKill(caller, HangupCause.NORMAL_CLEARING));

        // Then
        assertThat(session.ended().get(3, TimeUnit.SECONDS)).isInstanceOf(SessionEnd.CallerHungUp.class);
        assertThat(playing).isDone();
        assertThatThrownBy(() -> session.getVar("uuid", SOON)).isInstanceOf(CallerHungUpException.class);
    }

    @Test
    void uuidBreakShouldEndAPlaybackAtOnce() throws Exception {
        // Given
        var session = answered();
        var channel = session.connect(SOON);
        var playing =
                session.send(new Command.Execute(new App.Playback(Sound.tone(ofSeconds(10), Duration.ZERO, 440, 1))));
        await(EventName.PLAYBACK_START, channel.uuid());

        // When
        var reply = node.api(new Api.UuidBreak(channel.uuid(), true));
        var took = timed(() -> playing.get(5, TimeUnit.SECONDS));

        // Then
        assertThat(reply.isError()).isFalse();
        assertThat(took).isLessThan(ofMillis(500));
        assertThat(session.getVar("uuid", SOON)).contains(channel.uuid());
    }

    @Test
    void aClosedSocketShouldLetThePromptPlayOutAndGoOnWithTheNextAction() throws Exception {
        // Given
        var session = answered();
        var channel = session.connect(SOON);
        var reply = node.api(new Api.UuidTransfer(
                channel.uuid(), Destination.Inline.of(new App.Set("dozvon_next", "here"), toRouter(), toRouter())));
        assertThat(reply.text()).startsWith("+OK");
        session.close();
        var second = next();
        second.connect(SOON);
        second.send(new Command.Execute(new App.Playback(Sound.tone(ofMillis(900), Duration.ZERO, 440, 1))));
        await(EventName.PLAYBACK_START, channel.uuid());

        // When
        var took = timed(() -> {
            second.close();
            var third = next();
            assertThat(third.connect(SOON).variable("dozvon_next")).contains("here");
        });

        // Then
        assertThat(took).isBetween(ofMillis(300), ofMillis(1_500));
    }

    @Test
    void aTransferShouldFindTheSocketDeafUntilItEnds() throws Exception {
        // Given
        var session = answered();
        var channel = session.connect(SOON);

        // When
        node.api(new Api.UuidTransfer(channel.uuid(), Destination.Inline.of(toRouter())));

        // Then
        assertThat(arrived.poll(700, TimeUnit.MILLISECONDS)).isNull();
        session.close();
        assertThat(next().connect(SOON).uuid()).isEqualTo(channel.uuid());
    }

    @Test
    void aRefusedFirstHostShouldLeadToTheSecond() throws Exception {
        // Given
        var session = answered();
        var channel = session.connect(SOON);

        // When
        node.api(new Api.UuidTransfer(
                channel.uuid(),
                Destination.Inline.of(
                        new App.Other("socket", "127.0.0.1:1|" + callback() + ":" + router.port() + " full"))));
        session.close();

        // Then
        assertThat(next().connect(SOON).uuid()).isEqualTo(channel.uuid());
    }

    @Test
    void anUnknownApplicationShouldHangTheChannelUp() throws Exception {
        // Given
        var session = answered();
        var channel = session.connect(SOON);

        // When
        session.execute(new App.Other("no_such_app", "x"), SOON);

        // Then
        assertThat(session.ended().get(3, TimeUnit.SECONDS)).isInstanceOf(SessionEnd.CallerHungUp.class);
        assertThat(hungUp(channel.uuid())).contains(HangupCause.DESTINATION_OUT_OF_ORDER);
    }

    @Test
    void anUnsetVariableShouldReadAsEmpty() throws Exception {
        // Given
        var session = answered();
        session.execute(new App.Set("dozvon_one", "1"), SOON);

        // When
        session.execute(new App.Unset("dozvon_one"), SOON);

        // Then
        assertThat(session.getVar("dozvon_one", SOON)).isEmpty();
        assertThat(session.getVar("no_such_variable", SOON)).isEmpty();
    }

    @Test
    void aLongArgumentShouldArriveWhole() throws Exception {
        // Given
        var session = answered();
        var longValue = "Длинное значение ".repeat(60).strip();

        // When
        session.execute(new App.Set("dozvon_long", longValue), SOON);

        // Then
        assertThat(session.connect(SOON).variable("dozvon_long")).contains(longValue);
    }

    @Test
    void valuesShouldArriveAsTheyAreAndNothingInThemShouldRun() throws Exception {
        // Given
        var session = answered();
        var marker = "dozvon_injected_" + caller.replace("-", "");
        var attempts = attacks(marker).toList();

        // When
        int sent = 0;
        for (var attempt : attempts) {
            if (isAccepted(attempt)) {
                session.executeAll(App.setAll(Map.of("dozvon_value", attempt, "dozvon_other", "kept")), SOON);
                assertThat(session.getVar("dozvon_value", SOON)).as(attempt).contains(attempt);
                assertThat(session.getVar("dozvon_other", SOON)).as(attempt).contains("kept");
                session.execute(new App.Set("dozvon_value", attempt), SOON);
                assertThat(session.getVar("dozvon_value", SOON)).as(attempt).contains(attempt);
                sent++;
            }
        }

        // Then
        assertThat(sent).isGreaterThan(10);
        assertThat(node.api(new Api.Other("global_getvar", marker)).text()).doesNotContain("1");
    }

    @Test
    void apiShouldAnswerForAbsentChannelsAndCommands() {
        // Given
        var nobody = UUID.randomUUID().toString();

        // When, Then
        assertThat(node.api(new Api.UuidExists(nobody)).text()).isEqualTo("false");
        assertThat(node.api(new Api.UuidExists(caller)).text()).isEqualTo("false");
        assertThat(node.api(new Api.UuidBreak(nobody, true)).text()).isEqualTo("-ERR No such channel!");
        assertThat(node.api(new Api.UuidKill(nobody, HangupCause.NORMAL_CLEARING))
                        .text())
                .isEqualTo("-ERR No such channel!");
        assertThat(node.api(new Api.UuidGetVar(nobody, "uuid")).text()).isEqualTo("-ERR No such channel!");
        assertThat(node.api(new Api.UuidSendDtmf(nobody, "1")).text()).isEqualTo("-ERR Cannot locate session!");
        assertThat(node.api(new Api.Other("no_such_api", "")).text()).isEqualTo("-ERR no_such_api Command not found!");
        assertThat(node.api(new Api.SofiaContact("9999", "nowhere.example")).text())
                .isEqualTo("error/user_not_registered");
        assertThat(node.api(new Api.Status()).text()).contains("is ready");
    }

    @Test
    void apiShouldSeeAChannelThatLives() throws Exception {
        // Given
        var session = answered();
        var channel = session.connect(SOON);

        // When, Then
        assertThat(node.api(new Api.UuidExists(channel.uuid())).text()).isEqualTo("true");
        assertThat(node.api(new Api.UuidSetVar(channel.uuid(), "dozvon_api", "a b"))
                        .text())
                .isEqualTo("+OK");
        assertThat(node.api(new Api.UuidGetVar(channel.uuid(), "dozvon_api")).text())
                .isEqualTo("a b");
        assertThat(node.api(new Api.UuidGetVar(channel.uuid(), "no_such")).text())
                .isEqualTo("_undef_");
        assertThat(node.api(new Api.UuidDump(channel.uuid())).text()).contains("Unique-ID: " + channel.uuid());
        assertThat(shown(channel.uuid())).isTrue();
    }

    @Test
    void whoIsHeldFromOutsideShouldStayInTheTalkAndALegThatIsNoPhoneShouldNotEndIt() throws Exception {
        // Given
        var session = answered();
        var channel = session.connect(SOON).uuid();
        session.execute(new App.MultiSet(Map.of("hangup_after_bridge", "false", "continue_on_fail", "true")), SOON);
        var leg = UUID.randomUUID().toString();
        var bridged = session.send(new Command.Execute(new App.Bridge(DialString.inTurn(Leg.to(toUs())
                .ringing(ofSeconds(10))
                .with("origination_uuid", leg)
                .with("hold_music", SHORT_SILENCE.value())
                .with("ignore_early_media", "true")
                .with("loopback_bowout", "false")))));
        var phone = next();
        phone.connect(SOON);
        phone.execute(new App.Answer(), SOON);
        await(EventName.CHANNEL_BRIDGE, channel);

        // When
        var held = node.api(new Api.UuidHold(leg, true));
        phone.execute(new App.Sleep(ofMillis(400)), SOON);
        var back = node.api(new Api.UuidHold(leg, false));

        // Then
        assertThat(held.text().strip()).isEqualTo("+OK Success");
        assertThat(back.text().strip()).isEqualTo("-ERR Operation failed");
        assertThat(bridged).isNotDone();
        phone.execute(new App.Hangup(HangupCause.NORMAL_CLEARING), SOON);
        bridged.get(5, TimeUnit.SECONDS);
        assertOutcome(session, "SUCCESS", "SUCCESS");
    }

    @Test
    void aHoldOfNobodyShouldBeAnsweredAsOneOfSomebody() {
        assertThat(node.api(new Api.UuidHold(caller, true)).text().strip()).isEqualTo("+OK Success");
        assertThat(node.api(new Api.UuidHold(caller, false)).text().strip()).isEqualTo("+OK Success");
    }

    @Test
    void originateShouldTellWhyItFailed() throws Exception {
        assertThat(originated(new Endpoint.Failure(HangupCause.USER_BUSY))).isEqualTo("-ERR USER_BUSY");
        assertThat(originated(new Endpoint.User("9999", "nowhere.example"))).isEqualTo("-ERR SUBSCRIBER_ABSENT");
        assertThat(originated(new Endpoint.Loopback("7777", "no-such-context"))).isEqualTo("-ERR NO_ROUTE_DESTINATION");
    }

    @Test
    void eventsOfAChannelShouldComeInTheirOrder() throws Exception {
        // Given
        var session = called();
        var channel = session.connect(SOON);

        // When
        session.execute(new App.Answer(), SOON);
        session.execute(new App.Playback(Sound.tone(ofMillis(200), Duration.ZERO, 440, 1)), SOON);
        node.api(new Api.UuidRecvDtmf(channel.uuid(), "5"));
        session.execute(new App.Playback(Sound.tone(ofMillis(200), Duration.ZERO, 440, 1)), SOON);
        session.execute(new App.Hangup(HangupCause.NORMAL_CLEARING), SOON);

        // Then
        hungUp(channel.uuid());
        var names = events.stream()
                .filter(event -> event.uuid().equals(channel.uuid()))
                .map(Event::name)
                .filter(name -> name != EventName.CHANNEL_EXECUTE_COMPLETE)
                .toList();
        assertThat(names)
                .containsExactly(
                        EventName.CHANNEL_ANSWER,
                        EventName.PLAYBACK_START,
                        EventName.PLAYBACK_STOP,
                        EventName.PLAYBACK_START,
                        EventName.DTMF,
                        EventName.PLAYBACK_STOP,
                        EventName.CHANNEL_HANGUP_COMPLETE);
    }

    // ---- words of the scenes

    private interface Step {
        void run() throws Exception;
    }

    private OutboundSession called() throws Exception {
        var dialString = DialString.of(toUs())
                .with("ignore_early_media", "true")
                .with("origination_caller_id_number", "79030001001");
        var unwatched = node.originate(Originate.to(caller, dialString, new App.Park()));
        assertThat(unwatched).isNotNull();
        return next();
    }

    private OutboundSession answered() throws Exception {
        var session = called();
        session.connect(SOON);
        session.execute(new App.Answer(), SOON);
        return session;
    }

    private OutboundSession next() throws InterruptedException {
        var session = arrived.poll(5, TimeUnit.SECONDS);
        assertThat(session).as("a channel that the node hands to us").isNotNull();
        return session;
    }

    private Endpoint toUs() {
        return new Endpoint.Inline(toRouter());
    }

    private App toRouter() {
        return new App.Other("socket", callback() + ":" + router.port() + " full");
    }

    private static App menu(String variable) {
        return menu(variable, TONE, ofSeconds(3));
    }

    private static App menu(String variable, Sound prompt, Duration timeout) {
        return new App.PlayAndGetDigits(1, 1, 1, timeout, "#", prompt, SHORT_SILENCE, variable, "[1-3]", timeout);
    }

    private void pressDuring(EventName what, ChannelData channel, String keys) {
        Thread.ofVirtual().start(() -> {
            await(what, channel.uuid());
            node.api(new Api.UuidRecvDtmf(channel.uuid(), keys));
        });
    }

    private void happened(Event event) {
        synchronized (events) {
            events.add(event);
            events.notifyAll();
        }
    }

    private Event await(EventName what, String uuid) {
        return find(what, uuid, LONG)
                .orElseThrow(() -> new AssertionError("Expected " + what + " of " + uuid + ", but only " + events));
    }

    private Optional<Event> find(EventName what, String uuid, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (events) {
            while (true) {
                var found = events.stream()
                        .filter(event -> event.name() == what && event.uuid().equals(uuid))
                        .findFirst();
                long leftMillis = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (found.isPresent() || leftMillis <= 0) {
                    return found;
                }
                waitForMore(leftMillis);
            }
        }
    }

    private void waitForMore(long millis) {
        try {
            events.wait(millis);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static void ring(OutboundSession session, Endpoint endpoint) {
        session.execute(new App.Bridge(DialString.of(endpoint)), LONG);
    }

    private static void assertOutcome(OutboundSession session, String disposition, String dialStatus) {
        assertThat(session.getVar("originate_disposition", SOON)).contains(disposition);
        assertThat(session.getVar("DIALSTATUS", SOON)).contains(dialStatus);
    }

    private Optional<HangupCause> hungUp(String uuid) {
        return find(EventName.CHANNEL_HANGUP_COMPLETE, uuid, ofSeconds(6)).flatMap(Event::hangupCause);
    }

    // The real node keeps its table in a database that it fills a moment later.
    private boolean shown(String uuid) throws InterruptedException {
        long end = System.nanoTime() + SOON.toNanos();
        while (System.nanoTime() < end) {
            if (node.api(new Api.ShowChannels()).text().contains("\"uuid\":\"" + uuid + "\"")) {
                return true;
            }
            Thread.sleep(20);
        }
        return false;
    }

    private String originated(Endpoint endpoint) throws Exception {
        return node.originate(Originate.to(UUID.randomUUID().toString(), DialString.of(endpoint), new App.Park()))
                .get(10, TimeUnit.SECONDS);
    }

    private static Duration timed(Step step) throws Exception {
        long begin = System.nanoTime();
        step.run();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static EslException catchEsl(Step step) throws Exception {
        try {
            step.run();
        } catch (EslException failure) {
            return failure;
        }
        return null;
    }

    private static boolean isAccepted(String value) {
        try {
            Argument.value("a value", value);
            return !value.isEmpty();
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static Stream<String> attacks(String marker) {
        var run = "global_setvar(" + marker + "=1)";
        return Stream.of(
                "${" + run + "}",
                "$${" + run + "}",
                "\\${" + run + "}",
                "x\n\napi global_setvar " + marker + "=1\n\n",
                "x\r\n\r\napi global_setvar " + marker + "=1\r\n\r\n",
                "%0a%0aapi global_setvar " + marker + "=1%0a%0a",
                "%24{" + run + "}",
                "[x=y]" + run,
                "{x=y}" + run,
                "<x=y>" + run,
                "^^:a=b:c=d",
                "a,b,c=d",
                "a|b|c=d",
                "x:_:y",
                "&" + run,
                "it's",
                "'quoted'",
                "\"double\"",
                "back\\slash",
                "\\n\\n",
                "\\'",
                "\\s\\t",
                "ends with \\",
                "ООО «Ромашка», Пётр",
                "a=b=c",
                "; rm -rf /",
                "`id`",
                "#{x}",
                "~!@#%^&*()_+",
                "x~!@#%^&*()_+",
                "two  spaces",
                "+7 903 000-10-01");
    }
}
