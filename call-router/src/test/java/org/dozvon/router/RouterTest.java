package org.dozvon.router;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.dozvon.records.Topics;
import org.dozvon.records.agent.AgentTold;
import org.dozvon.records.command.CallCommand;
import org.dozvon.records.desk.DeskTold;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.records.event.EndReason;
import org.dozvon.records.node.NodeState;
import org.dozvon.records.node.PhoneRegistered;
import org.dozvon.records.plan.PlanApplied;
import org.dozvon.router.config.RouterConfig;
import org.dozvon.router.config.RouterConfigTest;
import org.dozvon.router.journal.Journal;
import org.dozvon.router.line.LineServer;
import org.dozvon.router.node.Phones;
import org.dozvon.router.plan.PlanTable;
import org.dozvon.router.topic.Clients;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.simulator.SimulatorOptions;
import org.dozvon.simulator.SwitchSimulator;
import org.dozvon.simulator.dialplan.Action;
import org.dozvon.simulator.dialplan.Dialplan;
import org.dozvon.simulator.party.CallerScript;
import org.dozvon.simulator.party.PhoneScript;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import jakarta.inject.Inject;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

/// The whole router on a real Kafka: plans in, commands in, facts and signs of life out.
@QuarkusTest
@QuarkusTestResource(RealKafka.class)
class RouterTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @Inject
    PlanTable plans;

    @Inject
    LineServer lines;

    @Inject
    MeterRegistry meters;

    @Inject
    Phones phones;

    @TempDir
    Path folder;

    @BeforeEach
    void ready() throws InterruptedException {
        for (int i = 0; i < 600 && get("/q/health/ready").statusCode() != 200; i++) {
            Thread.sleep(100);
        }
        get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void aReadyRouterSaysWhereItIsAndWhatItOwns() {
        try (var nodes = new Topic(servers, Topics.NODES)) {
            // When
            var signs = nodes.readUntil(
                    NodeState.class, state -> isReady(state) && !state.owns().isEmpty());

            // Then
            var sign = signs.stream().filter(RouterTest::isReady).toList().getLast();
            assertThat(sign.kind()).isEqualTo("router");
            assertThat(sign.eslPort()).isEqualTo(lines.port());
            assertThat(sign.owns()).hasSize(sign.partitions());
        }
    }

    @Test
    void aPublishedPlanIsInForceInMilliseconds() {
        try (var published = new Topic(servers, Topics.PLANS);
                var applied = new Topic(servers, Topics.PLAN_APPLIED)) {
            // Given
            publish(published, "quick", 1);
            applied.readUntil(PlanApplied.class, ack -> ack.tenantId().equals("quick"));

            // When
            var millis = new ArrayList<Long>();
            for (long version = 2; version <= 41; version++) {
                long wanted = version;
                var at = Instant.now();
                publish(published, "quick", version);
                var ack = applied.readUntil(
                                PlanApplied.class, one -> one.tenantId().equals("quick") && one.version() == wanted)
                        .getLast();
                millis.add(Duration.between(at, ack.appliedAt()).toMillis());
            }

            // Then
            millis.sort(Long::compare);
            assertThat(millis.get(20)).isLessThan(200);
            assertThat(plans.newest("quick").orElseThrow().plan().version()).isEqualTo(41);
        }
    }

    @Test
    void aRecordThatCannotBeRunIsSetAsideAndTheVersionBeforeStays() {
        try (var published = new Topic(servers, Topics.PLANS);
                var applied = new Topic(servers, Topics.PLAN_APPLIED)) {
            // Given
            publish(published, "broken", 1);
            var text = new String(TestPlans.record(TestPlans.menu("broken", 2)), StandardCharsets.UTF_8);

            // When
            published.write("broken", "{\"half\": ");
            published.write("broken", text.replace("\"type\":\"menu\"", "\"type\":\"riddle\""));
            published.write(
                    "foreign", new String(TestPlans.record(TestPlans.menu("broken", 9)), StandardCharsets.UTF_8));
            publish(published, "after", 1);

            // Then
            var acks =
                    applied.readUntil(PlanApplied.class, ack -> ack.tenantId().equals("after"));
            acks.addAll(
                    acks.stream().anyMatch(ack -> ack.refusal() != null)
                            ? List.of()
                            : applied.readUntil(PlanApplied.class, ack -> ack.refusal() != null));
            assertThat(acks)
                    .filteredOn(ack -> ack.tenantId().equals("broken") && ack.version() == 2)
                    .singleElement()
                    .satisfies(ack -> assertThat(ack.refusal()).contains("can't be run"));
            assertThat(plans.newest("broken").orElseThrow().plan().version()).isEqualTo(1);
            assertThat(meters.counter("dozvon.records.set.aside", "topic", Topics.PLANS)
                            .count())
                    .isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void aCallLeavesItsFactsInOrder() {
        try (var published = new Topic(servers, Topics.PLANS);
                var events = new Topic(servers, Topics.CALL_EVENTS);
                var node = node()) {
            // Given
            publish(published, "called", 1);
            planAtHand("called", 1);

            // When
            node.place(CallerScript.from("79035550199")
                    .dials(TestPlans.NUMBER.substring(1))
                    .with("dozvon_tenant", "called")
                    .hangsUpAfter(Duration.ofMillis(900)));

            // Then
            var facts = events
                    .readUntil(
                            CallEvent.class,
                            event -> event.tenantId().equals("called") && event.fact() instanceof CallFact.Ended)
                    .stream()
                    .filter(event -> event.tenantId().equals("called"))
                    .toList();
            assertThat(facts)
                    .extracting(event -> event.fact().getClass().getSimpleName())
                    .containsExactly("Arrived", "StepEntered", "Ended");
            assertThat(facts).extracting(CallEvent::sequence).containsExactly(1, 2, 3);
        }
    }

    @Test
    void aTestCallIsPlacedOnceAndMarked() {
        try (var published = new Topic(servers, Topics.PLANS);
                var commands = new Topic(servers, Topics.CALL_COMMANDS);
                var nodes = new Topic(servers, Topics.NODES);
                var events = new Topic(servers, Topics.CALL_EVENTS);
                var node = node()) {
            // Given
            publish(published, "tested", 1);
            planAtHand("tested", 1);
            nodes.write(
                    "node-1",
                    new NodeState(
                            "node-1",
                            "gateway",
                            NodeState.State.READY,
                            "127.0.0.1",
                            node.eslPort(),
                            List.of(),
                            0,
                            Instant.now()));
            connected(1);
            var test = new CallCommand.PlaceTestCall(
                    "test-7", TestPlans.NUMBER, null, null, List.of("1"), Map.of("anna", CallCommand.Answer.ANSWERS));
            var command = new CallCommand("command-7", "tested", Instant.now().plusSeconds(60), "olga", test);

            // When
            commands.write("tested", command);
            commands.write("tested", command);

            // Then
            var facts = events.readUntil(CallEvent.class, event -> event.fact() instanceof CallFact.Answered);
            assertThat(facts).filteredOn(CallEvent::test).isNotEmpty();
            assertThat(facts)
                    .filteredOn(event -> event.fact() instanceof CallFact.Arrived && event.test())
                    .hasSize(1);
        }
    }

    @Test
    void aCallEndsByAWishAlsoWhereAnotherRouterOwnsItsTenantsDesk() {
        try (var other = anotherRouterOfTheGroup();
                var published = new Topic(servers, Topics.PLANS);
                var commands = new Topic(servers, Topics.CALL_COMMANDS);
                var events = new Topic(servers, Topics.CALL_EVENTS);
                var node = node()) {
            // Given
            var tenant = tenantOf(other, "wished-");
            publish(published, tenant, 1);
            planAtHand(tenant, 1);
            node.place(CallerScript.from("79035550198")
                    .dials(TestPlans.NUMBER.substring(1))
                    .with("dozvon_tenant", tenant));
            var callId = events
                    .readUntil(
                            CallEvent.class,
                            event -> event.tenantId().equals(tenant) && event.fact() instanceof CallFact.StepEntered)
                    .stream()
                    .filter(event -> event.tenantId().equals(tenant))
                    .findFirst()
                    .orElseThrow()
                    .callId();

            // When a stranger wishes it, and then its own people do
            hangUp(commands, "stranger", callId);
            hangUp(commands, tenant, callId);

            // Then
            var ended = events.readUntil(
                            CallEvent.class,
                            event -> event.callId().equals(callId) && event.fact() instanceof CallFact.Ended)
                    .getLast();
            assertThat(((CallFact.Ended) ended.fact()).reason()).isEqualTo(EndReason.HUNG_UP_BY_USER.slug());
        }
    }

    @Test
    void whoWatchesADeskSeesItAndWhatBecameOfTheirWishes() {
        try (var published = new Topic(servers, Topics.PLANS);
                var commands = new Topic(servers, Topics.CALL_COMMANDS);
                var agents = new Topic(servers, Topics.AGENT_STATES);
                var desks = new Topic(servers, Topics.DESKS)) {
            // Given
            publish(published, TestPlans.queue("watched", 1, RingStrategy.SEQUENTIAL, 0));
            planAtHand("watched", 1);

            // When
            wish(commands, "watched", "watch", new CallCommand.WatchDesk());
            wish(commands, "watched", "break", new CallCommand.SetDuty("anna", AgentTold.Duty.BREAK, "lunch"));

            // Then
            var told = desks.readUntil(
                            DeskTold.class,
                            one -> one.tenantId().equals("watched")
                                    && one.answers().stream()
                                            .anyMatch(
                                                    answer -> answer.commandId().equals("break")
                                                            && answer.outcome() == DeskTold.Outcome.DONE))
                    .getLast();
            assertThat(told.router()).isEqualTo("router-test");
            assertThat(told.agents())
                    .anyMatch(agent -> agent.person().equals("anna") && agent.duty() == AgentTold.Duty.BREAK);
            agents.readUntil(
                    AgentTold.class,
                    agent ->
                            agent.key().equals("watched/anna") && agent.reason().equals("lunch"));
        }
    }

    @Test
    void whoWaitsIsHandedOverOnceAnotherRouterSaysThatTheTenantIsTheirs() {
        try (var other = anotherRouterOfTheGroup();
                var published = new Topic(servers, Topics.PLANS);
                var commands = new Topic(servers, Topics.CALL_COMMANDS);
                var registrations = new Topic(servers, Topics.REGISTRATIONS);
                var nodes = new Topic(servers, Topics.NODES);
                var events = new Topic(servers, Topics.CALL_EVENTS);
                var node = node()) {
            // Given: somebody waits here, and the tenant is another router's, which has not said so yet
            var tenant = tenantOf(other, "moves-");
            publish(published, TestPlans.queue(tenant, 1, RingStrategy.SEQUENTIAL, 0));
            planAtHand(tenant, 1);
            var registered = phone(tenant, "101", Instant.now().plusSeconds(3_600));
            registrations.write(registered.key(), registered);
            await(() -> !phones.of(tenant, "101").isEmpty());
            node.phones().put("101@" + tenant + ".sip.localhost", PhoneScript.silent());
            node.register("101", tenant + ".sip.localhost", Duration.ofHours(1));
            node.place(CallerScript.from("79035550197")
                    .dials(TestPlans.NUMBER.substring(1))
                    .with("dozvon_tenant", tenant));
            events.readUntil(
                    CallEvent.class,
                    event -> event.tenantId().equals(tenant) && event.fact() instanceof CallFact.StepEntered);
            wish(commands, tenant, "watch-" + tenant, new CallCommand.WatchDesk());
            waits(tenant);

            try {
                // When
                nodes.write("router-other", ownerOfWhat(other));

                // Then
                var facts = events.readUntil(
                        CallEvent.class,
                        event -> event.tenantId().equals(tenant) && event.fact() instanceof CallFact.TakenOver);
                assertThat(facts)
                        .filteredOn(event -> event.tenantId().equals(tenant))
                        .extracting(CallEvent::fact)
                        .contains(new CallFact.TakenOver("router-test", "main/wait"));
            } finally {
                nodes.write("router-other", goneFrom(other));
            }
        }
    }

    private void waits(String tenant) {
        try (var desks = new Topic(servers, Topics.DESKS)) {
            desks.readUntil(
                    DeskTold.class,
                    one -> one.tenantId().equals(tenant)
                            && one.callers().stream().anyMatch(caller -> caller.number() != null));
        }
    }

    private static PhoneRegistered phone(String tenant, String account, Instant until) {
        return new PhoneRegistered(
                tenant,
                account,
                "node-1",
                "test",
                until,
                List.of(new PhoneRegistered.Contact("sip:" + account + "@127.0.0.1:5061", until)));
    }

    private static NodeState ownerOfWhat(KafkaConsumer<String, byte[]> other) {
        return routerOther(
                NodeState.State.READY,
                other.assignment().stream().map(TopicPartition::partition).toList(),
                other);
    }

    private static NodeState goneFrom(KafkaConsumer<String, byte[]> other) {
        return routerOther(NodeState.State.GONE, List.of(), other);
    }

    private static NodeState routerOther(
            NodeState.State state, List<Integer> owns, KafkaConsumer<String, byte[]> other) {
        int all = other.partitionsFor(Topics.CALL_COMMANDS).size();
        return new NodeState("router-other", "router", state, "127.0.0.1", 1, owns, all, Instant.now());
    }

    private static void wish(Topic commands, String tenant, String id, CallCommand.Task task) {
        commands.write(tenant, new CallCommand(id, tenant, Instant.now().plusSeconds(60), "olga", task));
    }

    private static void hangUp(Topic commands, String tenant, String callId) {
        var task = new CallCommand.HangUp(callId);
        commands.write(
                tenant,
                new CallCommand(
                        "hang-up-by-" + tenant, tenant, Instant.now().plusSeconds(60), "somebody-of-" + tenant, task));
    }

    private KafkaConsumer<String, byte[]> anotherRouterOfTheGroup() {
        var other = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", servers,
                        "group.id", "dozvon-routers",
                        "partition.assignment.strategy", "org.apache.kafka.clients.consumer.CooperativeStickyAssignor"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        other.subscribe(List.of(Topics.CALL_COMMANDS));
        await(() -> {
            other.poll(Duration.ofMillis(100));
            return !other.assignment().isEmpty();
        });
        return other;
    }

    private static String tenantOf(KafkaConsumer<String, byte[]> router, String prefix) {
        int partitions = router.partitionsFor(Topics.CALL_COMMANDS).size();
        return IntStream.range(0, 1_000)
                .mapToObj(number -> prefix + number)
                .filter(tenant -> router.assignment()
                        .contains(new TopicPartition(
                                Topics.CALL_COMMANDS,
                                Utils.toPositive(Utils.murmur2(tenant.getBytes(StandardCharsets.UTF_8))) % partitions)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void factsWaitOnDiskWhileKafkaIsAway() {
        // Given
        RouterConfig config = RouterConfigTest.with(
                Map.of("dozvon.router.name", "router-spool", "dozvon.router.spool-directory", folder.toString()));
        var away = new Journal(config, new Clients("127.0.0.1:1", config), new SimpleMeterRegistry());
        away.start();
        var startedAt = System.nanoTime();
        for (int i = 1; i <= 100; i++) {
            away.write(fact(i));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - startedAt)).isLessThan(Duration.ofSeconds(2));
        away.stop(Duration.ofMillis(200));

        // When
        var back = new Journal(config, new Clients(servers, config), new SimpleMeterRegistry());
        back.start();

        // Then
        try (var events = new Topic(servers, Topics.CALL_EVENTS)) {
            var read = events.readUntil(
                    CallEvent.class, event -> event.callId().equals("spooled") && event.sequence() == 100);
            assertThat(read.stream().filter(event -> event.callId().equals("spooled")))
                    .extracting(CallEvent::sequence)
                    .isSorted()
                    .hasSize(100);
        }
        back.stop(Duration.ofSeconds(5));
        assertThat(back.waiting()).isZero();
    }

    private static CallEvent fact(int sequence) {
        return new CallEvent(
                "event-" + sequence,
                "avto",
                "spooled",
                sequence,
                Instant.now(),
                1,
                "router-spool",
                true,
                new CallFact.StepEntered("main", "menu", "menu"));
    }

    private SwitchSimulator node() {
        var socket = new Action("socket", "127.0.0.1:" + lines.port() + " full");
        var toRouter = List.of(socket, socket, Action.of("hangup"));
        var people = Map.of("answers", List.of(Action.of("answer"), new Action("sleep", "60000")));
        var dialplan = Dialplan.ofContexts(Map.of("external", toRouter)).or(Dialplan.ofNumbers(people));
        return SwitchSimulator.start(SimulatorOptions.forTests().dialplan(dialplan));
    }

    private static void publish(Topic published, String tenant, long version) {
        publish(published, TestPlans.menu(tenant, version));
    }

    private static void publish(Topic published, TenantPlan plan) {
        published.write(plan.tenant().value(), new String(TestPlans.record(plan), StandardCharsets.UTF_8));
    }

    private void planAtHand(String tenant, long version) {
        await(() -> plans.newest(tenant)
                .filter(plan -> plan.plan().version() == version)
                .isPresent());
    }

    @Inject
    org.dozvon.router.line.NodeLinks links;

    private void connected(int nodes) {
        await(() -> links.connected() >= nodes);
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        for (int i = 0; i < 400 && !condition.getAsBoolean(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static boolean isReady(NodeState state) {
        return state.name().equals("router-test") && state.state() == NodeState.State.READY;
    }
}
