package org.dozvon.tenant.crm;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.dozvon.outside.secret.SecretBox;
import org.dozvon.outside.webhook.Signature;
import org.dozvon.records.Topics;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.tenant.access.TenantScope;
import org.dozvon.tenant.support.Api;
import org.dozvon.tenant.support.PlanTopic;
import org.dozvon.tenant.support.RealServers;
import org.dozvon.tenant.support.Tenants;
import org.dozvon.tenant.support.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/// Connections as an owner keeps and tries them. The vendor's server is on this machine, where only this test's
/// settings
/// allow connections to go.
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@TestProfile(ConnectionsTest.BesideUs.class)
class ConnectionsTest {
    /// As an operator allows it who hosts a CRM beside us.
    public static final class BesideUs implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("dozvon.outside.allowed", "127.0.0.2/32", "dozvon.outside.trial-patience", "2S");
        }
    }

    private record Asked(String path, String signature, String body) {}

    @Inject
    Tenants tenants;

    @Inject
    TenantScope scope;

    @Inject
    EntityManager entities;

    @Inject
    SecretBox box;

    private final Vertx vertx = Vertx.vertx();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private String tenant;

    @BeforeEach
    void aTenantWithBorisAndAServer() throws Exception {
        tenant = tenants.create();
        Api.ownerOf(tenant)
                .body(Map.of("id", "boris", "name", "Boris", "extension", "102", "contacts", List.of()))
                .post("/api/v1/people")
                .then()
                .statusCode(201);
        server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.2")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aSecretIsWrittenAndNeverRead() {
        // When
        create(Map.of("id", "hooks", "name", "Hooks", "kind", "webhook", "url", url("/"), "secret", "s3cret-word"));

        // Then
        Api.ownerOf(tenant)
                .get("/api/v1/connections/hooks")
                .then()
                .statusCode(200)
                .body("hasSecret", equalTo(true))
                .body("secret", nullValue());
        for (var path : List.of("/api/v1/connections", "/api/v1/model", "/api/v1/model?schemes=live")) {
            Api.ownerOf(tenant).get(path).then().statusCode(200).body(not(containsString("s3cret")));
        }
        assertThat(keptSecret("hooks")).doesNotContain("s3cret");
        assertThat(box.open(keptSecret("hooks"), tenant + "/connection/hooks")).isEqualTo("s3cret-word");
    }

    @Test
    void aPlanCarriesTheConnectionWithItsSecretSealed() {
        // When
        create(Map.of("id", "hooks", "name", "Hooks", "kind", "webhook", "url", url("/"), "secret", "s3cret-word"));

        // Then
        try (var topic = new PlanTopic(Topics.PLANS)) {
            var record = topic.await(
                            tenant,
                            known -> known.stream()
                                    .anyMatch(one -> text(one.value()).contains("hooks")))
                    .getLast();
            assertThat(text(record.value())).contains("hooks").doesNotContain("s3cret");
        }
    }

    @Test
    void aKeptSecretIsNotSentToAnotherServer() {
        // Given
        create(Map.of("id", "hooks", "name", "Hooks", "kind", "webhook", "url", url("/"), "secret", "s3cret-word"));

        // When, then
        replace("hooks", Map.of("name", "Renamed", "kind", "webhook", "url", url("/")), true);
        replace("hooks", Map.of("name", "Renamed", "kind", "webhook", "url", "https://example.com/"), false);
    }

    @Test
    void aPastedBitrix24WebhookLosesItsKeyToTheSecret() {
        create(Map.of(
                "id", "b24", "name", "B24", "kind", "bitrix24", "url", "https://motor.bitrix24.ru/rest/1/abc123/"));

        Api.ownerOf(tenant)
                .get("/api/v1/connections/b24")
                .then()
                .body("url", equalTo("https://motor.bitrix24.ru"))
                .body("hasSecret", equalTo(true));
        assertThat(box.open(keptSecret("b24"), tenant + "/connection/b24")).isEqualTo("1/abc123");
    }

    @ParameterizedTest
    @CsvSource({
        "file:///etc/passwd, url-malformed",
        "http://2130706433/, url-host-refused",
        "http://localhost/, url-host-refused",
        "http://user@example.com/, url-user-refused",
        "http://example.com:25/, url-port-refused",
        "'http://example.com/a b', url-path-refused"
    })
    void anAddressThatNobodyWouldAskIsRefused(String url, String code) {
        Api.ownerOf(tenant)
                .body(Map.of("name", "Hooks", "kind", "webhook", "url", url))
                .post("/api/v1/connections")
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("url"))
                .body("problems.code", hasItem(code));
    }

    @Test
    void aPersonWhomNobodyKnowsIsRefused() {
        Api.ownerOf(tenant)
                .body(Map.of("name", "CRM", "kind", "json", "url", url("/crm"), "people", Map.of("17", "nobody")))
                .post("/api/v1/connections")
                .then()
                .statusCode(422)
                .body("problems.code", hasItem("person-unknown"));
    }

    @Test
    void aCrmIsTriedAndSaysWhoWorksThereAndWhoOwnsACaller() {
        // Given
        create(Map.of(
                "id",
                "crm",
                "name",
                "CRM",
                "kind",
                "json",
                "url",
                url("/crm"),
                "secret",
                "word",
                "people",
                Map.of("17", "boris")));

        // When, then
        Api.ownerOf(tenant)
                .body(Map.of("caller", "+79035550199"))
                .post("/api/v1/connections/crm/test")
                .then()
                .statusCode(200)
                .body("works", equalTo(true))
                .body("users[0].person", equalTo("boris"))
                .body("users[1].proposed", equalTo("boris"))
                .body("owner.person", equalTo("boris"))
                .body("owner.client", equalTo("Ivan"));
        assertThat(asked)
                .allSatisfy(one -> assertThat(Signature.holds(
                                one.signature(),
                                "word",
                                one.body().getBytes(StandardCharsets.UTF_8),
                                Instant.now(),
                                Duration.ofMinutes(1)))
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "/error, status-refused, The server answered with an error.",
        "/hang, timed-out, The server did not answer in time.",
        "/moved, redirected, 'The server sends elsewhere. Use the address where it really is.'"
    })
    void aServerThatDoesNotWorkIsToldInWords(String path, String code, String message) {
        create(Map.of("id", "hooks", "name", "Hooks", "kind", "webhook", "url", url(path)));

        Api.ownerOf(tenant)
                .post("/api/v1/connections/hooks/test")
                .then()
                .statusCode(200)
                .body("works", equalTo(false))
                .body("code", equalTo(code))
                .body("message", equalTo(message));
    }

    @Test
    void aServerInsideTheHouseIsNotTried() throws Exception {
        // Given
        var inside = vertx.createHttpServer()
                .requestHandler(request -> {
                    asked.add(new Asked("inside", "", ""));
                    request.response().end();
                })
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
        create(Map.of("id", "in", "name", "In", "kind", "webhook", "url", "http://127.0.0.1:" + inside.actualPort()));

        // When, then
        Api.ownerOf(tenant).post("/api/v1/connections/in/test").then().body("code", equalTo("address-refused"));
        assertThat(asked).isEmpty();
    }

    @Test
    void anotherTenantsConnectionIsLikeNone() {
        // Given
        create(Map.of("id", "hooks", "name", "Hooks", "kind", "webhook", "url", url("/"), "secret", "s3cret-word"));
        var other = tenants.create();

        // When, then
        Api.ownerOf(other).get("/api/v1/connections/hooks").then().statusCode(404);
        Api.ownerOf(other).post("/api/v1/connections/hooks/test").then().statusCode(404);
        Api.ownerOf(other).delete("/api/v1/connections/hooks").then().statusCode(404);
        assertThat(asked).isEmpty();
    }

    @Test
    void onlyThoseWhoMayWriteTryAndChange() {
        var supervisor = Tokens.of(tenant, "supervisor");
        Api.as(supervisor).get("/api/v1/connections").then().statusCode(200);
        Api.as(supervisor)
                .body(Map.of("name", "x", "kind", "json", "url", url("/")))
                .post("/api/v1/connections")
                .then()
                .statusCode(403);
        Api.as(supervisor).post("/api/v1/connections/hooks/test").then().statusCode(403);
    }

    @Test
    void aConnectionIsRemoved() {
        create(Map.of("id", "hooks", "name", "Hooks", "kind", "webhook", "url", url("/")));
        Api.ownerOf(tenant).delete("/api/v1/connections/hooks").then().statusCode(204);
        Api.ownerOf(tenant).get("/api/v1/connections/hooks").then().statusCode(404);
    }

    private void create(Map<String, Object> connection) {
        Api.ownerOf(tenant).body(connection).post("/api/v1/connections").then().statusCode(201);
    }

    private void replace(String id, Map<String, Object> connection, boolean keepsSecret) {
        Api.ownerOf(tenant)
                .body(new HashMap<>(connection))
                .put("/api/v1/connections/" + id)
                .then()
                .statusCode(200)
                .body("hasSecret", equalTo(keepsSecret));
    }

    private String keptSecret(String id) {
        return scope.inTransactionOf(
                new TenantId(tenant),
                () -> (String) entities.createNativeQuery("SELECT secret FROM connection WHERE id = :id", String.class)
                        .setParameter("id", id)
                        .getSingleResult());
    }

    private String url(String path) {
        return "http://127.0.0.2:" + server.actualPort() + path;
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private void answer(HttpServerRequest request) {
        request.bodyHandler(body -> {
            asked.add(
                    new Asked(request.path(), String.valueOf(request.getHeader("Dozvon-Signature")), body.toString()));
            var response = request.response();
            switch (request.path()) {
                case "/crm" ->
                    response.putHeader("Content-Type", "application/json")
                            .end(
                                    body.toString().contains("crm-users")
                                            ? """
                                            {"users":[{"id":"17","name":"B."},{"id":"18","name":"C.","extension":"102"}]}\
                                            """
                                            : "{\"owner\":\"17\",\"record\":\"deal\",\"client\":\"Ivan\"}");
                case "/error" -> response.setStatusCode(500).end();
                case "/moved" ->
                    response.setStatusCode(302)
                            .putHeader("Location", "http://169.254.169.254/")
                            .end();
                case "/hang" -> {
                    // Never.
                }
                default -> response.end();
            }
        });
    }
}
