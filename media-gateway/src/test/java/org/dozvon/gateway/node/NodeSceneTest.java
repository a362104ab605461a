package org.dozvon.gateway.node;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dozvon.esl.HangupCause;
import org.dozvon.esl.command.App;
import org.dozvon.esl.command.Sound;
import org.dozvon.esl.outbound.OutboundServer;
import org.dozvon.esl.outbound.OutboundSession;
import org.dozvon.gateway.GatewayServers;
import org.dozvon.gateway.GatewayTest;
import org.dozvon.gateway.Plans;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.records.node.NodeState;
import org.dozvon.records.node.PhoneRegistered;
import org.dozvon.records.plan.PlanApplied;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.simulator.party.CallerScript;
import org.dozvon.simulator.party.PhoneScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/// A node, its gateway and a router that a test writes in a few lines.
@QuarkusTest
class NodeSceneTest extends GatewayTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    Vertx vertx;

    @Inject
    Switch theSwitch;

    @BeforeEach
    void companies() {
        bothCompaniesAreThere();
        until(() -> theSwitch.connection().isPresent());
    }

    @Test
    void readyMeansThatPlansAreReadAndTheSwitchIsThere() {
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void aCallGoesThroughDialplanAndDoorToARouter() {
        var seen = new CopyOnWriteArrayList<String>();
        try (var _ = router(session -> {
            var data = session.connect(SOON);
            seen.add(data.variable("dozvon_tenant").orElse("") + " "
                    + data.variable("dozvon_dialled").orElse(""));
            session.execute(new App.Answer(), SOON);
            session.execute(new App.Hangup(HangupCause.NORMAL_CLEARING), SOON);
            // Who lets go before the end is told hands the call over.
            var _ = session.ended()
                    .orTimeout(SOON.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        })) {
            GatewayServers.node().place(CallerScript.from("+79030001001").dials("88123091500"));
            until(() -> !seen.isEmpty());
            // A router whose socket ends a moment before the caller does is asked once more.
            assertThat(seen).containsOnly("avto +78123091500");
            until(() -> GatewayServers.node().channelCount() == 0);
        }
    }

    @Test
    void whenARouterIsGoneTheNextGetsTheChannelWithItsVariables() {
        var steps = new CopyOnWriteArrayList<String>();
        try (var _ = router(session -> {
            var data = session.connect(SOON);
            steps.add(data.variable("dozvon_step").orElse("none"));
            if (steps.size() == 1) {
                session.execute(new App.Set("dozvon_step", "main/s1"), SOON);
                // Leaves while a prompt plays.
                session.send(new org.dozvon.esl.command.Command.Execute(
                        new App.Playback(Sound.silence(Duration.ofMinutes(5)))));
                return;
            }
            session.execute(new App.Hangup(HangupCause.NORMAL_CLEARING), SOON);
            // Who lets go before the end is told hands the call over.
            var _ = session.ended()
                    .orTimeout(SOON.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        })) {
            GatewayServers.node().place(CallerScript.from("+79030001002").dials("+78123091500"));
            until(() -> steps.size() == 2);
            assertThat(steps).containsExactly("none", "main/s1");
        }
    }

    @Test
    void withoutAnyRouterTheReserveRingsAndTheCallIsInTheBooks() {
        var call = GatewayServers.node()
                .place(CallerScript.from("+79030001003").dials("+78123091500").hangsUpAfter(Duration.ofSeconds(6)));
        var facts = read(Topics.CALL_EVENTS, all -> facts(all, call.uuid()).size() == 2);
        assertThat(facts(facts, call.uuid()).getLast().fact())
                .isEqualTo(new CallFact.Ended(CallFact.Party.PLATFORM, "reserve-by-node"));
    }

    @Test
    void aCallerThatNobodyHoldsIsBroughtIn() {
        var times = new CopyOnWriteArrayList<String>();
        try (var _ = router(session -> {
            var uuid = session.connect(SOON).uuid();
            times.add(uuid);
            if (times.size() == 1) {
                // Out of the socket, and parked: nobody would ever find it again.
                theSwitch.say(new org.dozvon.esl.command.Api.Other("uuid_park", uuid));
                return;
            }
            session.execute(new App.Hangup(HangupCause.NORMAL_CLEARING), SOON);
            // Who lets go before the end is told hands the call over.
            var _ = session.ended()
                    .orTimeout(SOON.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        })) {
            GatewayServers.node().place(CallerScript.from("+79030001004").dials("+78123091500"));
            until(() -> times.size() >= 2);
            assertThat(times.stream().distinct()).hasSize(1);
        }
    }

    @Test
    void aPhoneThatComesAndGoesIsToldOf() {
        var node = GatewayServers.node();
        node.phones().put("101@avto.sip.localhost", PhoneScript.silent());
        assertThat(node.register("101", "avto.sip.localhost", Duration.ofMinutes(10)))
                .isTrue();
        var told = read(Topics.REGISTRATIONS, all -> last(all, "avto/101/node-1") != null);
        assertThat(last(told, "avto/101/node-1")).satisfies(phone -> {
            assertThat(phone.account()).isEqualTo("101");
            assertThat(phone.node()).isEqualTo("node-1");
            assertThat(phone.contacts())
                    .singleElement()
                    .satisfies(contact -> assertThat(contact.uri()).startsWith("sip:101@127.0.0.1:"));
        });
        assertThat(node.register("101~second", "avto.sip.localhost", Duration.ofMinutes(10)))
                .isTrue();
        read(Topics.REGISTRATIONS, all -> {
            var phone = last(all, "avto/101/node-1");
            return phone != null && phone.contacts().size() == 2;
        });
        node.unregister("101", "avto.sip.localhost");
        node.unregister("101~second", "avto.sip.localhost");
        read(Topics.REGISTRATIONS, all -> !all.isEmpty() && last(all, "avto/101/node-1") == null);
    }

    @Test
    void aPhoneOfADomainThatNobodyHasCannotRegister() {
        assertThat(GatewayServers.node().register("101", "nobody.sip.localhost", Duration.ofMinutes(1)))
                .isFalse();
    }

    @Test
    void aPlanIsAppliedOnceItsSoundsAreHere() throws Exception {
        GatewayServers.refuseSounds(2);
        var version = nextVersion();
        var sound = "s" + version;
        publish(Plans.avto(version, sound));
        read(Topics.PLAN_APPLIED, all -> applied(all, version));
        var file = GatewayServers.sounds().resolve("avto").resolve(sound + ".wav");
        assertThat(Files.size(file)).isPositive();
        assertThat(GatewayServers.askedForSounds().stream().filter(path -> path.endsWith("/avto/" + sound)))
                .hasSize(3);
        assertThat(new SoundId(sound)).hasToString(sound);
    }

    @Test
    void aMalformedPlanIsSetAsideAndTheNextIsRead() {
        sender.send(Topics.PLANS, "avto", List.of("no plan")).join();
        sender.send(Topics.PLANS, "Not An Id", Plans.avto(1)).join();
        publish(Plans.avto(nextVersion()));
        given().get("/q/metrics").then().statusCode(200).body(org.hamcrest.Matchers.containsString("malformed-plan"));
    }

    @Test
    void aCompanyThatIsGoneIsUnknown() {
        publish(Plans.plan(
                "shop",
                nextVersion(),
                org.dozvon.scheme.model.Language.ENGLISH,
                java.util.Map.of("+442071239999", ""),
                List.of()));
        sender.send(Topics.PLANS, "shop", null).join();
        until(() -> plans.of(new TenantId("shop")) == null);
        assertThat(plans.ofNumber("+442071239999")).isNull();
    }

    @Test
    void theNodeTellsOfItself() {
        var told = read(
                Topics.NODES,
                all -> all.stream().map(NodeSceneTest::state).anyMatch(one -> one.state() == NodeState.State.READY));
        assertThat(state(told.getLast()).kind()).isEqualTo("gateway");
        assertThat(state(told.getLast()).eslPort())
                .isEqualTo(GatewayServers.node().eslPort());
    }

    @Test
    void stockPhrasesAreWhereTheNodeFindsThem() {
        for (var language : org.dozvon.scheme.model.Language.values()) {
            for (var phrase : org.dozvon.scheme.model.StockPhrase.values()) {
                assertThat(GatewayServers.sounds().resolve("stock/" + language.tag() + "/" + phrase.tag() + ".wav"))
                        .isNotEmptyFile();
            }
        }
        assertThat(GatewayServers.sounds().resolve("node/sorry.wav")).isNotEmptyFile();
        assertThat(GatewayServers.sounds().resolve("moh/soft.wav")).isNotEmptyFile();
    }

    private OutboundServer router(Consumer<OutboundSession> program) {
        return OutboundServer.listen(vertx, "127.0.0.1", GatewayServers.routerPort(), session -> {
            try {
                program.accept(session);
            } catch (org.dozvon.esl.EslException over) {
                // The door's question whether we live, or the caller's end.
            }
        });
    }

    private static List<CallEvent> facts(List<ConsumerRecord<String, byte[]>> all, String call) {
        return all.stream()
                .map(one -> value(one, CallEvent.class))
                .filter(event -> event.callId().equals(call))
                .toList();
    }

    private static boolean applied(List<ConsumerRecord<String, byte[]>> all, long version) {
        return all.stream()
                .map(one -> value(one, PlanApplied.class))
                .anyMatch(one -> one.version() == version && one.kind().equals("gateway"));
    }

    private static PhoneRegistered last(List<ConsumerRecord<String, byte[]>> all, String key) {
        return all.stream()
                .filter(one -> key.equals(one.key()))
                .reduce((_, newer) -> newer)
                .filter(one -> one.value() != null)
                .map(one -> value(one, PhoneRegistered.class))
                .orElse(null);
    }

    private static NodeState state(ConsumerRecord<String, byte[]> record) {
        return value(record, NodeState.class);
    }

    private static <T> T value(ConsumerRecord<String, byte[]> record, Class<T> type) {
        try {
            return RecordJson.read(record.value(), type);
        } catch (org.dozvon.records.MalformedRecordException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
