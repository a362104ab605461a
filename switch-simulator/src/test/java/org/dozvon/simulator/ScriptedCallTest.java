package org.dozvon.simulator;

import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dozvon.esl.HangupCause;
import org.dozvon.esl.event.Event;
import org.dozvon.esl.event.EventName;
import org.dozvon.esl.inbound.InboundConnection;
import org.dozvon.esl.inbound.InboundOptions;
import org.dozvon.simulator.clock.DrivenClock;
import org.dozvon.simulator.dialplan.Action;
import org.dozvon.simulator.dialplan.Dialplan;
import org.dozvon.simulator.party.CallerScript;
import org.dozvon.simulator.party.PhoneScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import javax.sound.sampled.AudioSystem;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(60)
class ScriptedCallTest {
    private final List<AutoCloseable> open = new ArrayList<>();

    @TempDir
    Path directory;

    @AfterEach
    void close() throws Exception {
        for (var one : open.reversed()) {
            one.close();
        }
    }

    @Test
    void aCallerShouldHearPressAndReachThePhoneThatAnswers() {
        // Given
        var node = node(Map.of(
                "100",
                List.of(
                        Action.of("answer"),
                        new Action(
                                "play_and_get_digits", "1 1 1 3000 # /menu.wav silence_stream://250 choice [1-3] 3000"),
                        new Action("set", "continue_on_fail=true"),
                        new Action("bridge", "user/busy@a.example|user/${choice}@a.example"))));
        node.phones().put("busy@a.example", PhoneScript.busy());
        node.phones().put("2@a.example", PhoneScript.answersAfter(ofMillis(200)).talksFor(ofMillis(400)));
        node.register("busy", "a.example", ofSeconds(60));
        node.register("2", "a.example", ofSeconds(60));

        // When
        var call = node.place(
                CallerScript.from("+79030001001").dials("100").afterPrompt(1).press("2"));
        var cause = call.awaitEnd(ofSeconds(10));

        // Then
        assertThat(cause).isEqualTo(HangupCause.NORMAL_CLEARING);
        assertThat(call.trail().heard()).containsExactly("/menu.wav");
        assertThat(call.trail().steps())
                .extracting("what")
                .containsSubsequence(
                        "answered", "heard", "pressed", "heard-end", "ringing", "talking", "talk-end", "ended");
        assertThat(node.phones().trail("2@a.example").orElseThrow().has("talking"))
                .isTrue();
        assertThat(node.channelCount()).isZero();
    }

    @Test
    void ringOutcomesShouldBeThoseOfTheSwitch() {
        assertThat(outcome("user/nobody@a.example")).isEqualTo(HangupCause.SUBSCRIBER_ABSENT);
        assertThat(outcome("user/away@a.example")).isEqualTo(HangupCause.USER_NOT_REGISTERED);
        assertThat(outcome("user/rejects@a.example")).isEqualTo(HangupCause.CALL_REJECTED);
        assertThat(outcome("[leg_timeout=1]user/silent@a.example")).isEqualTo(HangupCause.ALLOTTED_TIMEOUT);
        assertThat(outcome("sofia/external/79990000000@127.0.0.1:5999"))
                .isEqualTo(HangupCause.NORMAL_TEMPORARY_FAILURE);
        assertThat(outcome("nosuch/1")).isEqualTo(HangupCause.CHAN_NOT_IMPLEMENTED);
    }

    @Test
    void aRecordingShouldBeAPlayableFileOfTheRightLength() throws Exception {
        // Given
        var file = directory.resolve("deep/vm.wav");
        var node = node(Map.of("100", List.of(Action.of("answer"), new Action("record", file + " 10 200 1"))));

        // When
        var call = node.place(CallerScript.from("1").dials("100").whenRecorded().speak(ofMillis(1_500)));
        call.awaitEnd(ofSeconds(10));

        // Then
        try (var audio = AudioSystem.getAudioInputStream(file.toFile())) {
            assertThat(audio.getFormat().getSampleRate()).isEqualTo(8_000);
            assertThat(audio.getFrameLength() / 8_000.0).isBetween(2.3, 3.2);
        }
    }

    @Test
    void aDrivenClockShouldMakeAMinuteTakeNoTime() {
        // Given
        var clock = new DrivenClock(Instant.parse("2026-01-01T00:00:00Z"));
        var node = start(SimulatorOptions.forTests()
                .clock(clock)
                .dialplan(Dialplan.ofNumbers(Map.of(
                        "100", List.of(Action.of("answer"), new Action("playback", "tone_stream://%(60000,0,440)"))))));

        // When
        long begin = System.nanoTime();
        var call = node.place(CallerScript.from("1").dials("100"));
        clock.advance(ofSeconds(59));
        assertThat(call.trail().state()).isEqualTo("answered");
        clock.advance(ofSeconds(2));

        // Then
        assertThat(call.trail().steps().getLast().millis()).isEqualTo(60_000);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(ofSeconds(5));
    }

    @Test
    void aDrivenClockShouldWaitForWhatIsOnItsWay() throws Exception {
        // Given
        var clock = new DrivenClock(Instant.parse("2026-01-01T00:00:00Z"));
        clock.after(ofSeconds(1), () -> {});
        var held = clock.hold();

        // When
        var next = CompletableFuture.supplyAsync(() -> {
            try {
                return clock.runNext(ofSeconds(20));
            } catch (InterruptedException | TimeoutException late) {
                throw new AssertionError(late);
            }
        });
        assertThatThrownBy(() -> clock.runNext(ofMillis(50))).isInstanceOf(TimeoutException.class);
        assertThat(clock.now()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        held.release();

        // Then
        assertThat(next.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(clock.now()).isEqualTo(Instant.parse("2026-01-01T00:00:01Z"));
        assertThat(clock.runNext(ofSeconds(1))).isFalse();
    }

    @Test
    void registrationsShouldBeToldAsTheRealSwitchTellsThem() throws Exception {
        // Given
        var node = node(Map.of());
        BlockingQueue<Event> events = new LinkedBlockingQueue<>();
        connect(node, events).subscribe(List.of(), List.of("sofia::register", "sofia::unregister", "sofia::expire"));

        // When
        node.register("101", "a.example", ofSeconds(60));
        node.unregister("101", "a.example");
        node.register("101", "a.example", ofMillis(50));

        // Then
        var register = events.poll(5, TimeUnit.SECONDS);
        assertThat(register.name()).isEqualTo(EventName.CUSTOM);
        assertThat(register.subclass()).isEqualTo("sofia::register");
        assertThat(register.header("from-user")).contains("101");
        assertThat(register.header("from-host")).contains("a.example");
        assertThat(register.header("expires")).contains("60");
        assertThat(events.poll(5, TimeUnit.SECONDS).subclass()).isEqualTo("sofia::unregister");
        assertThat(events.poll(5, TimeUnit.SECONDS).subclass()).isEqualTo("sofia::register");
        assertThat(events.poll(5, TimeUnit.SECONDS).subclass()).isEqualTo("sofia::expire");
    }

    @Test
    void aCallOverTheControlApiShouldTellItsTrail() throws Exception {
        // Given
        var node = start(SimulatorOptions.forTests()
                .controlPort(0)
                .dialplan(Dialplan.ofNumbers(
                        Map.of("100", List.of(Action.of("answer"), new Action("bridge", "user/101@a.example"))))));
        assertThat(http(
                                node,
                                "PUT",
                                "/phones/101@a.example",
                                "{\"behaviour\":\"answers\",\"after\":100,\"talk\":60000}")
                        .statusCode())
                .isEqualTo(201);

        // When
        var placed = http(node, "POST", "/calls", """
                {"from":"+79030001001","to":"100","script":[{"talking":200,"hangUp":true}]}""");
        var id = placed.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        node.call(id).orElseThrow().awaitEnd(ofSeconds(10));
        var ended = http(node, "GET", "/calls/" + id, "");

        // Then
        assertThat(placed.statusCode()).isEqualTo(201);
        assertThat(ended.body())
                .contains("\"state\":\"ended\"")
                .contains("\"cause\":\"NORMAL_CLEARING\"")
                .contains("talking");
        assertThat(http(node, "GET", "/health", "").statusCode()).isEqualTo(200);
        assertThat(http(node, "GET", "/calls/unknown", "").statusCode()).isEqualTo(404);
        assertThat(http(node, "POST", "/calls", "{\"to\":\"a b\"}").statusCode())
                .isEqualTo(400);
        assertThat(http(node, "POST", "/calls", "{").statusCode()).isEqualTo(400);
    }

    @Test
    void aThousandCallsShouldPassInAFewSeconds() {
        // Given
        var node = node(Map.of("100", List.of(Action.of("answer"), new Action("bridge", "sofia/external/200@x"))));
        node.phones().put("200", PhoneScript.answersAfter(ofMillis(100)).talksFor(ofMillis(300)));

        // When
        long begin = System.nanoTime();
        var calls = new ArrayList<PlacedCall>();
        for (int i = 0; i < 1_000; i++) {
            calls.add(node.place(CallerScript.from("7903000" + i).dials("100")));
        }
        calls.forEach(call -> assertThat(call.awaitEnd(ofSeconds(20))).isEqualTo(HangupCause.NORMAL_CLEARING));

        // Then
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(ofSeconds(10));
        assertThat(calls)
                .allSatisfy(call -> assertThat(call.trail().has("talking")).isTrue());
    }

    @Test
    void aDialplanOfTheGatewayShouldBeAskedAsTheRealSwitchAsks() throws Exception {
        // Given
        var vertx = Vertx.vertx();
        open.add(() -> vertx.close().toCompletionStage().toCompletableFuture().join());
        BlockingQueue<String> records = new LinkedBlockingQueue<>();
        var gateway = vertx.createHttpServer()
                .requestHandler(request -> request.body().onSuccess(body -> {
                    if (request.path().equals("/cdr")) {
                        records.add(body.toString());
                        request.response().end();
                        return;
                    }
                    assertThat(body.toString()).contains("section=dialplan", "Caller-Destination-Number=100");
                    request.response().end("""
                            <document type="freeswitch/xml"><section name="dialplan"><context name="external">
                            <extension name="a"><condition field="destination_number" expression="^(\\d+)$">
                            <action application="set" data="dialled=$1"/><action application="hangup" data="USER_BUSY"/>
                            </condition></extension></context></section></document>""");
                }))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS);
        var url = "http://127.0.0.1:" + gateway.actualPort();
        var node = start(SimulatorOptions.forTests().gateway(url + "/xml", url + "/cdr"));

        // When
        var cause = node.place(CallerScript.from("1").dials("100")).awaitEnd(ofSeconds(5));

        // Then
        assertThat(cause).isEqualTo(HangupCause.USER_BUSY);
        assertThat(records.poll(5, TimeUnit.SECONDS))
                .contains(
                        "\"dialled\":\"100\"",
                        "\"hangup_cause\":\"USER_BUSY\"",
                        "\"start_uepoch\"",
                        "\"created_time\"");
        assertThat(Files.exists(directory)).isTrue();
    }

    private HangupCause outcome(String dialString) {
        var node = node(Map.of("100", List.of(Action.of("answer"), new Action("bridge", dialString))));
        node.phones().put("away@a.example", PhoneScript.unregistered());
        node.phones().put("rejects@a.example", PhoneScript.rejectsAfter(ofMillis(50)));
        node.phones().put("silent@a.example", PhoneScript.silent());
        node.register("rejects", "a.example", ofSeconds(60));
        node.register("silent", "a.example", ofSeconds(60));
        // Without continue_on_fail the caller ends with the leg's own cause.
        return node.place(CallerScript.from("1").dials("100")).awaitEnd(ofSeconds(10));
    }

    private SwitchSimulator node(Map<String, List<Action>> numbers) {
        return start(SimulatorOptions.forTests().dialplan(Dialplan.ofNumbers(numbers)));
    }

    private SwitchSimulator start(SimulatorOptions options) {
        var node = SwitchSimulator.start(options);
        open.add(node);
        return node;
    }

    private InboundConnection connect(SwitchSimulator node, BlockingQueue<Event> events) {
        var vertx = Vertx.vertx();
        open.add(() -> vertx.close().toCompletionStage().toCompletableFuture().join());
        return InboundConnection.connect(
                vertx, InboundOptions.of("127.0.0.1", node.eslPort(), "dozvon-on-loopback"), events::add);
    }

    private static HttpResponse<String> http(SwitchSimulator node, String method, String path, String body)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.controlPort() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
