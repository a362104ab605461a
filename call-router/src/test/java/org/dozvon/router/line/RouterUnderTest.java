package org.dozvon.router.line;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.dozvon.esl.command.Api;
import org.dozvon.records.node.NodeState;
import org.dozvon.router.RecordedFacts;
import org.dozvon.router.call.CallLookups;
import org.dozvon.router.call.CallerLine;
import org.dozvon.router.call.Calls;
import org.dozvon.router.call.DayBook;
import org.dozvon.router.call.FactJournal;
import org.dozvon.router.call.NoLookups;
import org.dozvon.router.call.Reception;
import org.dozvon.router.call.Worlds;
import org.dozvon.router.config.RouterConfig;
import org.dozvon.router.config.RouterConfigTest;
import org.dozvon.router.desk.Desks;
import org.dozvon.router.node.Phones;
import org.dozvon.router.node.PhonesByHand;
import org.dozvon.router.phone.DutyCodes;
import org.dozvon.router.phone.Errands;
import org.dozvon.router.phone.Switchboard;
import org.dozvon.router.plan.PlanTable;
import org.dozvon.scheme.run.RunnablePlan;

/// A router without Kafka: plans at hand, calls from a node, facts in memory.
public final class RouterUnderTest implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final Calls calls;
    private final Reception reception;
    private final NodeLinks links;
    private final LineServer server;
    private final Phones phones;
    private final TestCalls testCalls;
    private final Switchboard switchboard;
    private final Desks desks;

    public RouterUnderTest(String name, PlanTable plans, RecordedFacts facts, String password, Path recordings) {
        this(name, plans, facts, password, Map.of("dozvon.router.recordings-directory", recordings.toString()));
    }

    public RouterUnderTest(
            String name, PlanTable plans, RecordedFacts facts, String password, Map<String, String> more) {
        this(name, plans, facts, password, more, new NoLookups());
    }

    public RouterUnderTest(
            String name,
            PlanTable plans,
            RecordedFacts facts,
            String password,
            Map<String, String> more,
            CallLookups lookups) {
        this(
                name,
                plans,
                facts,
                password,
                more,
                lookups,
                () -> UUID.randomUUID().toString(),
                System::nanoTime);
    }

    /// @param callIds of new calls
    /// @param nanos   what goes by between two things that the node says
    public RouterUnderTest(
            String name,
            PlanTable plans,
            FactJournal facts,
            String password,
            Map<String, String> more,
            CallLookups lookups,
            Supplier<String> callIds,
            LongSupplier nanos) {
        var properties = new HashMap<>(Map.of("dozvon.router.name", name, "dozvon.router.esl-port", "0"));
        properties.putAll(more);
        RouterConfig config = RouterConfigTest.with(properties);
        var meters = new SimpleMeterRegistry();
        this.desks =
                new Desks(name, (_, _) -> true, tenant -> plans.newest(tenant).map(RunnablePlan::plan), _ -> true);
        this.calls = new Calls(meters);
        this.reception =
                new Reception(plans, facts, calls, config, meters, new Worlds(lookups, new DayBook(), desks), callIds);
        this.links = new NodeLinks(vertx, () -> password, config);
        this.phones = PhonesByHand.none();
        this.switchboard =
                new Switchboard(plans, config, List.of(new DutyCodes(desks, new Errands(desks, _ -> {}))), callIds);
        this.server = new LineServer(vertx, config, reception, switchboard, links, phones, nanos);
        this.testCalls = new TestCalls(links);
        server.start();
    }

    public int port() {
        return server.port();
    }

    public int held() {
        return calls.count();
    }

    public Calls calls() {
        return calls;
    }

    /// Which phones it knows of.
    public Phones phones() {
        return phones;
    }

    public Desks desks() {
        return desks;
    }

    public TestCalls testCalls() {
        return testCalls;
    }

    /// Connects to the event socket of this node, and waits until it stands.
    public RouterUnderTest with(String node, int eslPort) throws InterruptedException {
        links.nodes(List.of(new NodeState(
                node, "gateway", NodeState.State.READY, "127.0.0.1", eslPort, List.of(), 0, Instant.now())));
        for (int i = 0; i < 3_000 && links.any().isEmpty(); i++) {
            Thread.sleep(20);
        }
        if (links.any().isEmpty()) {
            throw new AssertionError("Expected the node to be connected within a minute, but it is not.");
        }
        return this;
    }

    /// What the node says to this.
    String asks(Api api) {
        return links.any().orElseThrow().api(api).text();
    }

    /// As a rolling upgrade does.
    public void drain() {
        reception.close();
        switchboard.close();
        calls.all().forEach(call -> handOver(call.line()));
    }

    private static void handOver(CallerLine line) {
        line.handOver();
    }

    /// As if the process had been killed: every socket ends, nothing is said.
    public void die() {
        close();
    }

    @Override
    public void close() {
        links.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
