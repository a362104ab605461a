package org.dozvon.router.lookup;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dozvon.outside.secret.SecretBox;
import org.dozvon.records.event.CallFact;
import org.dozvon.router.RecordedFacts;
import org.dozvon.router.TestPlans;
import org.dozvon.router.line.RouterUnderTest;
import org.dozvon.router.plan.PlanTable;
import org.dozvon.router.plan.PlanTables;
import org.dozvon.scheme.model.Connection;
import org.dozvon.scheme.model.ConnectionId;
import org.dozvon.scheme.model.Contact;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.CrmRecord;
import org.dozvon.scheme.model.Template;
import org.dozvon.scheme.model.WebhookStep;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanPerson;
import org.dozvon.scheme.plan.PlanStep;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.simulator.SimulatorOptions;
import org.dozvon.simulator.SwitchSimulator;
import org.dozvon.simulator.dialplan.Action;
import org.dozvon.simulator.dialplan.Dialplan;
import org.dozvon.simulator.party.CallerScript;
import org.dozvon.simulator.party.PhoneScript;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/// A caller whose scheme asks a program of the tenant's that does not behave: they go on within the limit, and nothing
/// inside the house is reached.
class LookupScenesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LIMIT = Duration.ofSeconds(1);
    // What the rest of the step may take on a machine that is busy.
    private static final Duration GRACE = Duration.ofMillis(900);

    @TempDir
    Path recordings;

    private final Vertx vertx = Vertx.vertx();
    private final RecordedFacts facts = new RecordedFacts();
    private final PlanTable plans = PlanTables.of();
    private final List<String> reachedInside = new CopyOnWriteArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer program;
    private HttpServer inside;
    private TenantLookups lookups;
    private RouterUnderTest router;
    private SwitchSimulator node;

    @BeforeEach
    void start() throws Exception {
        program = serve("127.0.0.2", this::misbehave);
        inside = serve("127.0.0.1", request -> {
            reachedInside.add(request.uri());
            request.response().putHeader("Content-Type", "application/json").end("{\"result\":\"vip\"}");
        });
        lookups = new TenantLookups(
                vertx,
                OutsideSettings.with(Map.of("dozvon.outside.allowed", "127.0.0.2/32")),
                host -> CompletableFuture.completedFuture(
                        List.of(InetAddress.ofLiteral(host.startsWith("program") ? "127.0.0.2" : "127.0.0.1"))),
                InstantSource.system(),
                new LastTalks(100),
                talk -> {});
        var settings = Map.of("dozvon.router.recordings-directory", recordings.toString());
        router = new RouterUnderTest("router-1", plans, facts, "dozvon-on-loopback", settings, lookups);
        var toRouter = List.of(
                new Action("socket", "127.0.0.1:" + router.port() + " full"), new Action("hangup", "NORMAL_CLEARING"));
        node = SwitchSimulator.start(
                SimulatorOptions.forTests().dialplan(Dialplan.ofContexts(Map.of("external", toRouter))));
        router.with("simulator", node.eslPort());
        phone("101");
        phone("102");
    }

    @AfterEach
    void stop() {
        node.close();
        router.close();
        lookups.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @ParameterizedTest
    @CsvSource({
        "hangs, http://program.example.com:PROGRAM/hang, timeout",
        "drips, http://program.example.com:PROGRAM/drip, timeout",
        "lies, http://program.example.com:PROGRAM/lie, bad-answer",
        "redirects inside, http://program.example.com:PROGRAM/redirect, bad-status",
        "returns a gigabyte, http://program.example.com:PROGRAM/gigabyte, too-large",
        "resolves to loopback, http://rebound.example.com:INSIDE/, address-refused",
        "is loopback, http://127.0.0.1:INSIDE/, address-refused",
        "is metadata, http://169.254.169.254/latest/meta-data/, address-refused"
    })
    void aCallerGoesOnWithinTheLimitWhenTheProgram(String misbehaves, String url, String reason) {
        // Given
        put(webhook(url));

        // When
        call();

        // Then
        assertThat(facts.story()).contains("asked webhook", "webhook: " + reason, "ask failed", "answered 102");
        assertThat(inTheStep("ask")).isLessThan(LIMIT.plus(GRACE));
        assertThat(reachedInside).isEmpty();
    }

    @Test
    void aGoodAnswerChoosesTheExit() {
        // Given
        put(webhook("http://program.example.com:PROGRAM/good"));

        // When
        call();

        // Then
        assertThat(facts.story()).contains("webhook: answered", "ask vip", "answered 101");
    }

    @Test
    void theOwnerWhomTheCrmNamesIsRungAndTheNextCallAsksNobody() {
        // Given
        put(crmOwner());

        // When
        call();
        call();

        // Then
        assertThat(facts.story().stream().filter("answered 102"::equals)).hasSize(2);
        assertThat(requests).hasValue(1);
    }

    @Test
    void whoeverTalkedToTheCallerLastIsRungFirst() {
        // Given a first call that Boris answered
        put(TestPlans.plan("avto", 1, ring("boris", TestPlans.boris(10))));
        call();

        // When
        put(withPeople(
                2,
                List.of(),
                new PlanStep.LastAgent(TestPlans.id("last"), List.of(), 1, ContactOrder.ALL_AT_ONCE, 10, 1, 1),
                ring("anna", TestPlans.anna(10))));
        call();

        // Then
        assertThat(facts.story()).contains("last-agent: boris").doesNotContain("answered 101");
        assertThat(facts.story().stream().filter("answered 102"::equals)).hasSize(2);
    }

    private void call() {
        long before = ended();
        node.place(CallerScript.from("79035550199")
                        .dials(TestPlans.NUMBER.substring(1))
                        .whenTalking(Duration.ofMillis(200))
                        .hangUp())
                .awaitEnd(PATIENCE);
        facts.await(_ -> ended() > before, "the end");
    }

    private long ended() {
        return facts.events().stream()
                .filter(event -> event.fact() instanceof CallFact.Ended)
                .count();
    }

    private Duration inTheStep(String step) {
        var entered = facts.await(
                one -> one.fact() instanceof CallFact.StepEntered fact
                        && fact.step().equals(step),
                "entered");
        var left = facts.await(
                one -> one.fact() instanceof CallFact.StepLeft fact
                        && fact.step().equals(step),
                "left");
        return Duration.between(entered.occurredAt(), left.occurredAt());
    }

    /// 1 rings Anna, for VIPs; 2 rings Boris, for all others and when nothing was learnt.
    private TenantPlan webhook(String url) {
        var full = url.replace("PROGRAM", Integer.toString(program.actualPort()))
                .replace("INSIDE", Integer.toString(inside.actualPort()));
        return TestPlans.plan(
                "avto",
                1,
                new PlanStep.Webhook(
                        TestPlans.id("ask"),
                        full,
                        WebhookStep.Method.POST,
                        Map.of("caller", new Template("{caller}")),
                        null,
                        (int) LIMIT.toMillis(),
                        "result",
                        List.of("vip"),
                        List.of(1),
                        Map.of(),
                        2,
                        2),
                TestPlans.ring("anna", List.of(List.of(TestPlans.anna(10))), PlanStep.GOODBYE),
                TestPlans.ring("boris", List.of(List.of(TestPlans.boris(10))), PlanStep.GOODBYE));
    }

    /// Whoever the CRM names, else Anna.
    private TenantPlan crmOwner() {
        var crm = new ConnectionId("crm");
        var secret = SecretBox.of(OutsideSettings.with(Map.of()).secretKeys()).seal("word", "avto/connection/crm");
        var url = "http://program.example.com:" + program.actualPort() + "/crm";
        return withPeople(
                1,
                List.of(new Connection(crm, "CRM", Connection.Kind.JSON, url, secret, Map.of("17", TestPlans.BORIS))),
                new PlanStep.CrmOwner(
                        TestPlans.id("owner"),
                        crm,
                        List.of(CrmRecord.OPEN_LEAD, CrmRecord.OPEN_DEAL, CrmRecord.CONTACT),
                        (int) LIMIT.toMillis(),
                        ContactOrder.ALL_AT_ONCE,
                        10,
                        1,
                        1),
                ring("anna", TestPlans.anna(10)));
    }

    private static TenantPlan withPeople(long version, List<Connection> connections, PlanStep... steps) {
        var plan = TestPlans.plan("avto", version, steps);
        return new TenantPlan(
                plan.tenant(),
                version,
                plan.name(),
                plan.domain(),
                plan.zone(),
                plan.language(),
                plan.numbers(),
                plan.schemes(),
                plan.calendars(),
                plan.callerLists(),
                List.of(
                        new PlanPerson(TestPlans.ANNA, "Anna", "101", List.of(new Contact.Sip("101"))),
                        new PlanPerson(TestPlans.BORIS, "Boris", "102", List.of(new Contact.Sip("102")))),
                plan.accounts(),
                plan.sounds(),
                List.of(),
                List.of(),
                connections,
                List.of());
    }

    private static PlanStep ring(String id, PlanLeg leg) {
        return TestPlans.ring(id, List.of(List.of(leg)), PlanStep.GOODBYE);
    }

    private void phone(String account) {
        node.phones().put(account + "@avto.sip.localhost", PhoneScript.answersAfter(Duration.ofMillis(200)));
        node.register(account, "avto.sip.localhost", Duration.ofHours(1));
    }

    private void put(TenantPlan plan) {
        PlanTables.put(plans, plan);
    }

    private void misbehave(HttpServerRequest request) {
        requests.incrementAndGet();
        var response = request.response();
        switch (request.path()) {
            case "/good" -> json(request, "{\"result\":\"vip\"}");
            case "/crm" -> json(request, "{\"owner\":\"17\",\"record\":\"deal\",\"client\":\"Ivan\"}");
            case "/lie" -> response.putHeader("Content-Type", "text/html").end("<html>vip</html>");
            case "/redirect" ->
                response.setStatusCode(302)
                        .putHeader("Location", "http://127.0.0.1:" + inside.actualPort() + "/")
                        .end();
            case "/gigabyte" -> pour(request);
            case "/drip" -> {
                response.setChunked(true).putHeader("Content-Type", "application/json");
                vertx.setPeriodic(50, _ -> response.write(" "));
            }
            default -> {
                // Never an answer.
            }
        }
    }

    private static void pour(HttpServerRequest request) {
        var response = request.response();
        if (!response.isChunked()) {
            response.setChunked(true).putHeader("Content-Type", "application/json");
            response.drainHandler(_ -> pour(request));
        }
        while (!response.writeQueueFull() && !response.closed()) {
            response.write(Buffer.buffer(new byte[64 * 1024]));
        }
    }

    private static void json(HttpServerRequest request, String body) {
        request.response().putHeader("Content-Type", "application/json").end(body);
    }

    private HttpServer serve(String host, Handler<HttpServerRequest> answer) throws Exception {
        return vertx.createHttpServer()
                .requestHandler(answer)
                .listen(0, host)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }
}
