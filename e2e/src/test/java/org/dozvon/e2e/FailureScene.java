package org.dozvon.e2e;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// Routers that are killed and frozen under calls: what the caller notices, and what stands in the books.
class FailureScene {
    private static final String NUMBER = "+442071230001";
    private static final String MENU_NUMBER = "+442071230077";
    private static final String PHONE = "101@cafe.sip.localhost";
    private static final long WITHIN_MS = 100;

    private static Product product;
    private static Switch node;
    private static User clara;

    @BeforeAll
    static void open() {
        product = Product.running();
        node = new Switch(product);
        clara = User.signsIn(product, "clara");
        publishMenu();
    }

    @BeforeEach
    void bothRoutersAreThere() {
        for (var router : List.of("router-1", "router-2")) {
            product.awaitReady(router);
            product.awaitKillable(router);
        }
    }

    @Test
    void aCallerInAMenuIsAskedAgainByTheOtherRouter() {
        // Given
        var from = "+447700900101";
        var caller = node.calls(from, MENU_NUMBER, List.of()).hears("menu", 1);
        var killed = routerOf(from);

        // When
        product.kill(killed);

        // Then
        caller.hears("menu", 2).presses("1");
        caller.hears("voicemail", 1).hangsUp();
        var call = clara.endedCallOf(from);
        assertThat(call.getList("events.fact.type", String.class)).containsOnlyOnce("taken-over");
        assertThat(call.getString("events.find { it.fact.type == 'taken-over' }.fact.step"))
                .contains("s1");
        assertThat(call.getList("events.findAll { it.fact.type == 'step-left' }.fact.exit", String.class))
                .contains("1");
        assertThat(call.getString("events[-1].router")).isNotEqualTo(killed);
    }

    @Test
    void aMessageOutlivesTheRouterThatAskedForIt() {
        // Given
        var from = "+447700900102";
        var caller = leavesMessage(from).awaits("recorded");

        // When
        product.kill(routerOf(from));

        // Then
        caller.awaitsState("ended");
        requireMessage(from, 3_500);
    }

    @Test
    void aGreetingPlaysOutAndTheMessageIsTakenWithoutItsRouter() {
        // Given
        var from = "+447700900103";
        var caller = leavesMessage(from).hears("voicemail", 1);

        // When
        product.kill(routerOf(from));

        // Then the caller heard all of it, once
        caller.awaitsState("ended");
        assertThat(caller.heard("voicemail")).hasSize(1);
        requireMessage(from, 3_500);
    }

    @Test
    void aTalkThatEndsUnderAFrozenRouterIsAsLongInTheBooksAsItWas() {
        // Given
        var from = "+447700900104";
        node.phone(PHONE, Map.of("behaviour", "answers", "after", 300));
        var caller = node.calls(from, NUMBER, List.of()).awaitsState("talking");
        var frozen = routerOf(from);

        // When
        product.freeze(frozen);
        caller.hangsUp();

        // Then
        var call = clara.endedCallOf(from);
        requireTrueTimes(call, caller);

        // And when the router wakes and tells what it knows
        product.thaw(frozen);
        product.awaitReady(frozen);
        requireTrueTimes(clara.endedCallOf(from), caller);
    }

    private static void requireTrueTimes(JsonPath call, Switch.Caller caller) {
        assertThat(call.getString("call.outcome")).isEqualTo("answered");
        assertThat(call.getLong("call.talkMillis")).isCloseTo(caller.talkMillis(), within(WITHIN_MS));
        assertThat(Instant.parse(call.getString("call.endedAt")).toEpochMilli())
                .isCloseTo(caller.endedAt().toEpochMilli(), within(WITHIN_MS));
    }

    private static Switch.Caller leavesMessage(String from) {
        node.phone(PHONE, Map.of("behaviour", "busy"));
        return node.calls(
                from,
                NUMBER,
                List.of(Map.of("recorded", 300, "speak", 3_000), Map.of("recorded", 4_000, "hangUp", true)));
    }

    private static void requireMessage(String from, long leastMillis) {
        var call = clara.endedCallOf(from);
        assertThat(call.getString("call.outcome")).isEqualTo("voicemail");
        assertThat(call.getList("events.findAll { it.fact.type == 'voicemail-left' }"))
                .hasSize(1);
        var message = call.getString("call.message");
        var kept = clara.reads("reporting", "/voicemails", Map.of("limit", 100));
        assertThat(kept.getList("messages.findAll { it.message == '" + message + "' }"))
                .hasSize(1);
        assertThat(kept.getLong("messages.find { it.message == '" + message + "' }.lengthMillis"))
                .isGreaterThan(leastMillis);
        var sound = clara.asks().get(product.url("media-gateway") + "/api/v1/recordings/" + message);
        assertThat(sound.statusCode()).isEqualTo(200);
        assertThat((long) sound.asByteArray().length).isGreaterThan(leastMillis * 16);
    }

    private static String routerOf(String caller) {
        return Awaitility.await("the call is known")
                .atMost(Duration.ofSeconds(20))
                .until(() -> lastRouter(caller), router -> router != null);
    }

    private static String lastRouter(String caller) {
        var id = clara.reads("reporting", "/calls", Map.of("caller", caller, "limit", 1))
                .getString("calls[0]?.callId");
        return id == null
                ? null
                : clara.reads("reporting", "/calls/" + id, Map.of()).getString("events[-1].router");
    }

    /// A number of its own, so that the other scenes keep the scheme that they know.
    private static void publishMenu() {
        var api = product.url("tenant-api") + "/api/v1";
        String scheme = clara.asks()
                .contentType(ContentType.JSON)
                .body(Map.of("id", "menu-line", "name", "Menu line"))
                .post(api + "/schemes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var revision = clara.asks().get(api + "/schemes/" + scheme).jsonPath().getInt("revision");
        int drawn = clara.asks()
                .contentType(ContentType.JSON)
                .header("If-Match", "\"" + revision + "\"")
                .body(menu(scheme))
                .put(api + "/schemes/" + scheme + "/draft")
                .then()
                .statusCode(200)
                .extract()
                .path("revision");
        long plan = clara.asks()
                .contentType(ContentType.JSON)
                .body(Map.of("revision", drawn, "comment", "a menu"))
                .post(api + "/schemes/" + scheme + "/publish")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("planVersion");
        assertThat(plan).isPositive();
        clara.asks()
                .contentType(ContentType.JSON)
                .body(Map.of("number", MENU_NUMBER, "label", "Menu", "scheme", scheme))
                .post(api + "/numbers")
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> menu(String scheme) {
        return Map.of(
                "id",
                scheme,
                "name",
                "Menu line",
                "entry",
                "s1",
                "steps",
                List.of(
                        Map.of(
                                "type",
                                "menu",
                                "id",
                                "s1",
                                "prompt",
                                Map.of("kind", "stock", "phrase", "menu"),
                                "keys",
                                List.of(Map.of("key", "1", "label", "a message")),
                                "waitSeconds",
                                30,
                                "attempts",
                                5,
                                "exits",
                                Map.of("1", "s2", "no-input", "s2", "wrong-input", "s2")),
                        Map.of(
                                "type",
                                "voicemail",
                                "id",
                                "s2",
                                "greeting",
                                Map.of("kind", "stock", "phrase", "voicemail"),
                                "limitSeconds",
                                60,
                                "exits",
                                Map.of())));
    }
}
