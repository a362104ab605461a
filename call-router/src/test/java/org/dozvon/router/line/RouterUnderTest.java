package org.dozvon.router.line;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.dozvon.esl.command.Api;
import org.dozvon.records.command.CallCommand;
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
import org.dozvon.router.phone.InsideNumbers;
import org.dozvon.router.phone.LimitedCalls;
import org.dozvon.router.phone.OrbitCodes;
import org.dozvon.router.phone.OutgoingCalls;
import org.dozvon.router.phone.OutgoingLedger;
import org.dozvon.router.phone.PickupCodes;
import org.dozvon.router.phone.RingingCalls;
import org.dozvon.router.phone.Switchboard;
import org.dozvon.router.plan.PlanTable;
import org.dozvon.router.promise.Promises;
import org.dozvon.router.talk.TalkCards;
import org.dozvon.router.talk.TalkDeeds;
import org.dozvon.router.talk.TalkHands;
import org.dozvon.scheme.run.RunnablePlan;

/// A router without Kafka: plans at hand, calls from a node, facts in memory.
public final class RouterUnderTest implements AutoCloseable {
    // What is left of a router that has died may end as it likes.
    static {
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }

    private static final Instant NOON = Instant.parse("2026-11-20T09:00:00Z");
    private static final long STARTED = System.nanoTime();
    private final Vertx vertx = Vertx.vertx();
    private final Calls calls;
    private final Reception reception;
    private final NodeLinks links;
    private final LineServer server;
    private final Phones phones;
    private final TestCalls testCalls;
    private final TalkCards cards;
    private final TalkDeeds deeds;
    private final Switchboard switchboard;
    private final OutgoingLedger ledger;
    private Consumer<CallCommand> others = _ -> {};
    private final Desks desks;
    private volatile Instant registered = Instant.EPOCH;
    private final Promises promises;
    private volatile boolean owner = true;

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
        this.desks = new Desks(
                name,
                (_, _) -> Optional.of(registered),
                tenant -> plans.newest(tenant).map(RunnablePlan::plan),
                _ -> owner);
        this.calls = new Calls(meters);
        this.cards = new TalkCards(config);
        this.reception = new Reception(
                plans, facts, calls, config, meters, new Worlds(lookups, new DayBook(), desks, cards), callIds);
        this.links = new NodeLinks(vertx, () -> password, config);
        this.deeds = new TalkDeeds(cards, new NodeTalks(links), calls, plans);
        this.phones = PhonesByHand.none();
        this.ledger = new OutgoingLedger(name, RouterUnderTest::day);
        var ringing = new RingingCalls(plans);
        var errands = new Errands(desks, command -> others.accept(command));
        this.switchboard = new Switchboard(
                plans,
                config,
                List.of(
                        new DutyCodes(desks, errands),
                        new PickupCodes(ringing, errands),
                        new OrbitCodes(),
                        new InsideNumbers(reception, desks)),
                new OutgoingCalls(facts, new LimitedCalls(ledger), desks),
                callIds);
        this.promises = new Promises(
                desks, plans, new AgentPhones(links, phones, config), facts, new LimitedCalls(ledger), config);
        promises.tells(promises::told);
        this.server = new LineServer(vertx, config, reception, switchboard, promises, ringing, links, phones, nanos);
        this.testCalls = new TestCalls(links, ringing, phones);
        server.start();
    }

    /// What the books of calls out take for now: their day begins long before a test, and ends long after it.
    static Instant day() {
        return NOON.plusNanos(System.nanoTime() - STARTED);
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

    /// Whom people talk with.
    public TalkCards cards() {
        return cards;
    }

    /// What people do with their talks.
    public TalkDeeds deeds() {
        return deeds;
    }

    /// What it can do to a talk at its nodes.
    TalkHands hands() {
        return new NodeTalks(links);
    }

    /// Which phones it knows of.
    public Phones phones() {
        return phones;
    }

    /// What this router asks of every router goes to that one.
    public void asks(RouterUnderTest other) {
        others = command -> {
            if (command.task() instanceof CallCommand.Fetch fetch) {
                other.testCalls.tellToFetch(command.tenantId(), fetch);
            }
        };
    }

    public OutgoingLedger ledger() {
        return ledger;
    }

    /// Who is owed a call.
    public Promises promises() {
        return promises;
    }

    /// Whether the tenants are this router's.
    public void owns(boolean now) {
        owner = now;
    }

    public Desks desks() {
        return desks;
    }

    /// Every phone registers once more.
    public void phonesRegister() {
        registered = registered.plusSeconds(1);
    }

    public TestCalls testCalls() {
        return testCalls;
    }

    /// Connects to the event socket of this node, and waits until it stands.
    public RouterUnderTest with(String node, int eslPort) throws InterruptedException {
        return with(Map.of(node, eslPort));
    }

    /// The same of several.
    ///
    /// @param nodes by their names the ports of their event sockets
    public RouterUnderTest with(Map<String, Integer> nodes) throws InterruptedException {
        links.nodes(nodes.entrySet().stream()
                .map(one -> new NodeState(
                        one.getKey(),
                        "gateway",
                        NodeState.State.READY,
                        "127.0.0.1",
                        one.getValue(),
                        List.of(),
                        0,
                        Instant.now()))
                .toList());
        for (int i = 0; i < 3_000 && links.connected() < nodes.size(); i++) {
            Thread.sleep(20);
        }
        if (links.connected() < nodes.size()) {
            throw new AssertionError("Expected the nodes to be connected within a minute, but they are not.");
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
