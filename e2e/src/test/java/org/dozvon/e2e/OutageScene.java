package org.dozvon.e2e;

import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/// What everything stands on goes away and comes back: calls go on, and nothing is missing from the books.
class OutageScene {
    private static final String NUMBER = "+442071230001";
    private static final String PHONE = "101@cafe.sip.localhost";
    private static final Duration SIGNS_OF_LIFE = Duration.ofSeconds(12);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static Product product;
    private static Switch node;
    private static User clara;

    @BeforeAll
    static void open() {
        product = Product.running();
        node = new Switch(product);
        clara = User.signsIn(product, "clara");
    }

    @BeforeEach
    void allAreThere() {
        List.of("router-1", "router-2", "reporting", "tenant-api").forEach(product::awaitReady);
        node.phone(PHONE, Map.of("behaviour", "answers", "after", 300));
    }

    @Test
    void callsGoOnWithoutKafkaAndAreInTheBooksOnceItIsBack() {
        // Given Kafka is away; nothing else lives in its process but the mail catcher
        product.freeze("infra");
        var away = Instant.now();
        try {
            // When people call meanwhile, also after everybody's patience with each other's signs of life
            talks("+447700900201");
            Awaitility.await("facts wait, and no sign of life came for longer than anybody waits")
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> factsWaiting() > 0 && away.plus(SIGNS_OF_LIFE).isBefore(Instant.now()));
            talks("+447700900202");
        } finally {
            product.thaw("infra");
        }

        // Then
        for (var from : List.of("+447700900201", "+447700900202")) {
            requireInTheBooksOnce(from);
        }
        Awaitility.await("no fact waits any more").atMost(PATIENCE).until(() -> factsWaiting() == 0);
    }

    @Test
    void callsGoOnWhilePostgresqlIsDownAndAreInTheBooksOnceItIsBack() {
        // Given a crash: it ends every connection and recovers from its log
        product.crashDatabase();

        // When
        talks("+447700900203");

        // Then
        requireInTheBooksOnce("+447700900203");
        Awaitility.await("the console's API answers")
                .atMost(PATIENCE)
                .until(() -> clara.asks()
                                .get(product.url("tenant-api") + "/api/v1/tenant")
                                .statusCode()
                        == 200);
        Awaitility.await("whoever signs in can, one after another")
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(AssertionError.class)
                .until(OutageScene::tenSignInsSucceed);
    }

    // Keycloak finds out about each dead connection when it uses it.
    private static boolean tenSignInsSucceed() {
        for (int i = 0; i < 10; i++) {
            User.signsIn(product, "clara");
        }
        return true;
    }

    @Test
    void tokensThatAreSignedWithANewKeyAreAccepted() {
        // Given
        var before = clara.keyOfToken();

        // When
        rotateKeys();
        var again = User.signsIn(product, "clara");

        // Then
        assertThat(again.keyOfToken()).isNotEqualTo(before);
        for (var part : List.of("tenant-api", "reporting")) {
            var path = part.equals("reporting") ? "/api/v1/calls" : "/api/v1/tenant";
            assertThat(again.asks().get(product.url(part) + path).statusCode())
                    .as(part)
                    .isEqualTo(200);
            assertThat(clara.asks().get(product.url(part) + path).statusCode())
                    .as("a token of the key before, on " + part)
                    .isEqualTo(200);
        }
    }

    private static void talks(String from) {
        var caller = node.calls(from, NUMBER, List.of()).awaitsState("talking");
        caller.hangsUp();
        caller.awaitsState("ended");
    }

    private static void requireInTheBooksOnce(String from) {
        Awaitility.await("call of " + from + " is in the books")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> !clara.reads("reporting", "/calls", Map.of("caller", from, "limit", 10))
                        .getList("calls")
                        .isEmpty());
        var call = clara.endedCallOf(from);
        var calls = clara.reads("reporting", "/calls", Map.of("caller", from, "limit", 10));
        assertThat(calls.getList("calls")).hasSize(1);
        assertThat(call.getString("call.outcome")).isEqualTo("answered");
        assertThat(call.getList("events.sequence", Integer.class)).doesNotHaveDuplicates();
        assertThat(call.getList("events.fact.type", String.class))
                .containsOnlyOnce("arrived", "answered", "talk-ended");
    }

    private static int factsWaiting() {
        return List.of("router-1", "router-2").stream()
                .mapToInt(router -> given().get(product.url(router) + "/q/health/ready")
                        .jsonPath()
                        .getInt("checks.find { it.name == 'call-router' }.data.factsWaiting"))
                .sum();
    }

    private static void rotateKeys() {
        var keycloak = product.url("keycloak");
        String administrator = given().formParam("grant_type", "password")
                .formParam("client_id", "admin-cli")
                .formParam("username", "admin")
                .formParam("password", product.secret("administrator"))
                .post(keycloak + "/realms/master/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        given().auth()
                .oauth2(administrator)
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "name",
                        "rotated",
                        "providerId",
                        "rsa-generated",
                        "providerType",
                        "org.keycloak.keys.KeyProvider",
                        "config",
                        Map.of("priority", List.of("1000"), "enabled", List.of("true"), "active", List.of("true"))))
                .post(keycloak + "/admin/realms/dozvon/components")
                .then()
                .statusCode(201);
    }
}
