package org.dozvon.router.lookup;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.dozvon.outside.secret.SecretBox;
import org.dozvon.outside.webhook.Signature;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.router.call.Arrival;
import org.dozvon.router.call.CallIdentity;
import org.dozvon.router.call.CallLog;
import org.dozvon.router.call.CallerLine;
import org.dozvon.scheme.model.Connection;
import org.dozvon.scheme.model.ConnectionId;
import org.dozvon.scheme.model.CrmRecord;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.scheme.model.WebhookStep;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.Lookups;
import org.dozvon.scheme.run.StepPointer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/// A tenant's program and its CRM on this machine, asked as a call asks them.
class QuestionsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final String KEYS = "dev:ZG96dm9uLW9uLWxvb3BiYWNrLW9ubHktMzItYnl0ZXM=";
    private static final TenantId TENANT = new TenantId("avto");
    private static final String CALLER = "+79035550199";
    private static final StepPointer STEP = new StepPointer(List.of(), new SchemeId("main"), new StepId("ask"));
    private static final ConnectionId SIGNED = new ConnectionId("signed");
    private static final ConnectionId CRM = new ConnectionId("crm");
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private record Asked(String method, String uri, String host, String signature, String body) {}

    private final Vertx vertx = Vertx.vertx();
    private final List<CallEvent> facts = new CopyOnWriteArrayList<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private HttpServer program;
    private HttpServer inside;
    private TenantLookups router;
    private Lookups lookups;

    @BeforeEach
    void start() throws Exception {
        program = serve("127.0.0.2", this::answer);
        inside = serve("127.0.0.1", request -> {
            asked.add(new Asked("", "inside", "", "", ""));
            json(request, "{}");
        });
        router = new TenantLookups(
                vertx,
                OutsideSettings.with(Map.of("dozvon.outside.allowed", "127.0.0.2/32")),
                QuestionsTest::resolve,
                InstantSource.fixed(NOW),
                new LastTalks(1_000),
                talk -> {});
        lookups = lookups(null, List.of(connection(SIGNED, Connection.Kind.WEBHOOK, seal("secret", TENANT, SIGNED))));
    }

    @AfterEach
    void stop() {
        router.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aProgramsAnswerIsReadFieldByField() {
        // When
        var answer =
                webhook("/good?key=sekret", WebhookStep.Method.GET, Map.of("caller", CALLER, "q", "a&b=c d"), null);

        // Then
        assertThat(answer)
                .isEqualTo(new Lookups.WebhookAnswer.Answered(
                        Map.of("result", "vip", "client.city", "Москва", "client.age", "41", "open", "true")));
        assertThat(asked.getFirst().uri()).isEqualTo("/good?key=sekret&caller=%2B79035550199&q=a%26b%3Dc+d");
        assertThat(asked.getFirst().signature()).isEqualTo("null");
    }

    @Test
    void aPostIsSignedWithTheConnectionsSecret() {
        // When
        webhook("/good", WebhookStep.Method.POST, Map.of("caller", CALLER, "text", "\"quoted\"\r\n"), SIGNED);

        // Then
        var request = asked.getFirst();
        assertThat(request.body()).isEqualTo("{\"caller\":\"+79035550199\",\"text\":\"\\\"quoted\\\"\\r\\n\"}");
        assertThat(Signature.holds(
                        request.signature(),
                        "secret",
                        request.body().getBytes(StandardCharsets.UTF_8),
                        NOW,
                        Duration.ZERO))
                .isTrue();
    }

    @Test
    void aSignedGetHoldsItsPath() {
        // When
        webhook("/good", WebhookStep.Method.GET, Map.of("caller", CALLER), SIGNED);

        // Then
        var request = asked.getFirst();
        var path = request.uri().getBytes(StandardCharsets.UTF_8);
        assertThat(Signature.holds(request.signature(), "secret", path, NOW, Duration.ZERO))
                .isTrue();
    }

    @Test
    void whatCannotBeSignedIsNotSent() {
        // Given a secret that was sealed for another tenant
        var stolen = connection(SIGNED, Connection.Kind.WEBHOOK, seal("secret", new TenantId("cafe"), SIGNED));
        lookups = lookups(null, List.of(stolen));

        // When, then
        assertThat(webhook("/good", WebhookStep.Method.POST, Map.of(), SIGNED)).isEqualTo(failed("not-connected"));
        assertThat(webhook("/good", WebhookStep.Method.POST, Map.of(), new ConnectionId("gone")))
                .isEqualTo(failed("not-connected"));
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hang", "/drip"})
    void aProgramThatHangsIsLeftWithinTheLimit(String path) {
        // When
        long started = System.nanoTime();
        var answer = webhook(path, WebhookStep.Method.GET, Map.of(), null);

        // Then
        assertThat(answer).isEqualTo(failed("timeout"));
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isBetween(LIMIT, LIMIT.plusMillis(500));
    }

    @Test
    void aProgramThatLiesIsNotBelieved() {
        assertThat(webhook("/html", WebhookStep.Method.GET, Map.of(), null)).isEqualTo(failed("bad-answer"));
        assertThat(webhook("/error", WebhookStep.Method.GET, Map.of(), null)).isEqualTo(failed("bad-status"));
        assertThat(webhook("/gigabyte", WebhookStep.Method.GET, Map.of(), null)).isEqualTo(failed("too-large"));
        assertThat(webhook("/metadata", WebhookStep.Method.GET, Map.of(), null)).isEqualTo(failed("bad-status"));
        assertThat(asked).noneMatch(one -> one.uri().equals("inside"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://inside.example.com", "http://127.0.0.1", "http://2130706433", "file:///etc/passwd"})
    void aProgramInsideTheHouseIsNotAsked(String server) {
        // When
        var url = server.startsWith("http") ? server + ":" + inside.actualPort() + "/" : server;
        var answer = lookups.webhook(question(url, WebhookStep.Method.GET, Map.of(), null));

        // Then
        assertThat(answer).isEqualTo(failed("address-refused"));
        assertThat(asked).isEmpty();
    }

    @Test
    void eachQuestionIsWrittenDownWithoutWhatIsSecret() {
        // When
        webhook("/good?key=sekret", WebhookStep.Method.POST, Map.of("pin", "4321"), SIGNED);
        webhook("/error", WebhookStep.Method.GET, Map.of(), null);

        // Then
        var written = facts.stream()
                .map(CallEvent::fact)
                .map(CallFact.Asked.class::cast)
                .toList();
        assertThat(written).extracting(CallFact.Asked::result).containsExactly("200", "status-refused");
        assertThat(written).extracting(CallFact.Asked::host).containsOnly("program.example.com");
        assertThat(facts.toString()).doesNotContain("sekret", "4321", "secret\"", "Москва");
    }

    @Test
    void aServerThatFailsAgainAndAgainRests() {
        for (int i = 0; i < 5; i++) {
            webhook("/error", WebhookStep.Method.GET, Map.of(), null);
        }
        int before = asked.size();
        assertThat(webhook("/good", WebhookStep.Method.GET, Map.of(), null)).isEqualTo(failed("circuit-open"));
        assertThat(asked).hasSize(before);
    }

    @Test
    void theCrmsUserIsWhoTheOwnerSaidTheyAre() {
        // Given
        lookups = lookups(null, List.of(crm(Map.of("17", new PersonId("boris")))));

        // When, then
        assertThat(owner())
                .isEqualTo(new Lookups.OwnerAnswer.Found(new PersonId("boris"), CrmRecord.OPEN_DEAL, "Ivan"));
        assertThat(owner()).isInstanceOf(Lookups.OwnerAnswer.Found.class);
        assertThat(asked).as("a known caller costs no question").hasSize(1);
    }

    @Test
    void aUserWhomNobodyNamedIsUnknownButTheClientIsNot() {
        lookups = lookups(null, List.of(crm(Map.of())));
        assertThat(owner()).isEqualTo(new Lookups.OwnerAnswer.Unknown("Ivan"));
    }

    @Test
    void aCrmThatIsNotConnectedIsNotAsked() {
        assertThat(owner()).isEqualTo(new Lookups.OwnerAnswer.Failed("not-connected"));
    }

    private Lookups.OwnerAnswer owner() {
        return lookups.owner(new Lookups.OwnerQuestion(
                STEP, CRM, CALLER, List.of(CrmRecord.OPEN_DEAL, CrmRecord.CONTACT), Duration.ofSeconds(5)));
    }

    private Connection crm(Map<String, PersonId> people) {
        return new Connection(CRM, "CRM", Connection.Kind.JSON, url("/crm"), seal("secret", TENANT, CRM), people);
    }

    private Lookups.WebhookAnswer webhook(
            String path, WebhookStep.Method method, Map<String, String> parameters, ConnectionId connection) {
        return lookups.webhook(question(url(path), method, parameters, connection));
    }

    private static Lookups.WebhookQuestion question(
            String url, WebhookStep.Method method, Map<String, String> parameters, ConnectionId connection) {
        var fields = List.of("result", "client.city", "client.age", "open", "client", "none", "list");
        return new Lookups.WebhookQuestion(STEP, url, method, parameters, connection, fields, LIMIT);
    }

    private String url(String path) {
        return "http://program.example.com:" + program.actualPort() + path;
    }

    private static Lookups.WebhookAnswer failed(String reason) {
        return new Lookups.WebhookAnswer.Failed(reason);
    }

    private static Connection connection(ConnectionId id, Connection.Kind kind, String secret) {
        return new Connection(id, id.value(), kind, "https://example.com", secret, Map.of());
    }

    private static String seal(String secret, TenantId tenant, ConnectionId connection) {
        return SecretBox.of(KEYS).seal(secret, tenant + "/connection/" + connection);
    }

    private Lookups lookups(String caller, List<Connection> connections) {
        var identity = new CallIdentity("call", TENANT, "avto.sip.localhost", 1, "router-1", NOW);
        var plan = new TenantPlan(
                TENANT,
                1,
                "Мотор",
                "avto.sip.localhost",
                "Europe/Moscow",
                Language.RUSSIAN,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                connections,
                List.of());
        return router.of(identity, plan, new CallLog(facts::add, identity, false, 0), line(caller));
    }

    private static CallerLine line(String caller) {
        var arrival = new Arrival("channel", "node", NOW, "avto", "+78123091500", caller, null, null, null);
        return (CallerLine) Proxy.newProxyInstance(
                CallerLine.class.getClassLoader(),
                new Class<?>[] {CallerLine.class},
                (_, method, _) -> method.getName().equals("arrival") ? arrival : NOW);
    }

    private void answer(HttpServerRequest request) {
        request.bodyHandler(body -> {
            asked.add(new Asked(
                    request.method().name(),
                    request.uri(),
                    request.getHeader("Host"),
                    String.valueOf(request.getHeader("Dozvon-Signature")),
                    body.toString()));
            switch (request.path()) {
                case "/good" -> json(request, """
                    {"result":"vip","client":{"city":"Москва","age":41},"open":true,"list":[1],"more":"x"}\
                    """);
                case "/crm" -> json(request, "{\"owner\":\"17\",\"record\":\"deal\",\"client\":\"Ivan\"}");
                case "/html" ->
                    request.response().putHeader("Content-Type", "text/html").end("<html>");
                case "/error" -> request.response().setStatusCode(500).end();
                case "/gigabyte" -> pour(request);
                case "/drip" -> drip(request);
                case "/metadata" ->
                    request.response()
                            .setStatusCode(302)
                            .putHeader("Location", "http://169.254.169.254/latest/meta-data/")
                            .end();
                default -> {
                    // Never.
                }
            }
        });
    }

    private void drip(HttpServerRequest request) {
        request.response().setChunked(true).putHeader("Content-Type", "application/json");
        vertx.setPeriodic(50, _ -> request.response().write(" "));
    }

    private static void pour(HttpServerRequest request) {
        var response = request.response();
        response.setChunked(true).putHeader("Content-Type", "application/json");
        response.drainHandler(_ -> fill(request));
        fill(request);
    }

    private static void fill(HttpServerRequest request) {
        while (!request.response().writeQueueFull() && !request.response().closed()) {
            request.response().write(Buffer.buffer(new byte[64 * 1024]));
        }
    }

    private static void json(HttpServerRequest request, String body) {
        request.response().putHeader("Content-Type", "application/json").end(body);
    }

    private HttpServer serve(String host, io.vertx.core.Handler<HttpServerRequest> handler) throws Exception {
        return vertx.createHttpServer()
                .requestHandler(handler)
                .listen(0, host)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    private static CompletionStage<List<InetAddress>> resolve(String host) {
        var address = host.startsWith("program") ? "127.0.0.2" : "127.0.0.1";
        return CompletableFuture.completedFuture(List.of(InetAddress.ofLiteral(address)));
    }
}
