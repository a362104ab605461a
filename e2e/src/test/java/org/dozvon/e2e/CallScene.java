package org.dozvon.e2e;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/// Calls to a company's number, whatever happens meanwhile. Clara's scheme rings her phone, then takes a message.
class CallScene {
    private static final String NUMBER = "+442071230001";
    private static final String PHONE = "101@cafe.sip.localhost";
    /// Three seconds of words, then the caller hangs up in the middle of the recording.
    private static final List<Map<String, Object>> MESSAGE =
            List.of(Map.of("recorded", 500, "speak", 3_000), Map.of("recorded", 4_000, "hangUp", true));

    private static Product product;
    private static Switch node;
    private static User olga;
    private static User clara;

    @BeforeAll
    static void open() {
        product = Product.running();
        node = new Switch(product);
        olga = User.signsIn(product, "olga");
        clara = User.signsIn(product, "clara");
    }

    @Test
    void aTalkOutlivesItsRouterAndIsRecordedRight() {
        // Given
        var from = "+447700900001";
        node.phone(PHONE, Map.of("behaviour", "answers", "after", 500));
        var caller = node.calls(from, NUMBER, List.of()).awaitsState("talking");

        // When the router that brought them together dies
        product.kill(routerOf(from));

        // Then the talk goes on until the caller hangs up, and is recorded right
        caller.awaitsState("talking");
        caller.hangsUp();
        var call = clara.endedCallOf(from);
        assertThat(call.getString("call.outcome")).isEqualTo("answered");
        assertThat(call.getString("call.answeredBy")).isEqualTo("clara");
        assertThat(call.getLong("call.talkMillis")).isBetween(0L, 60_000L);
    }

    @Test
    void aMessageIsHeardByItsCompanyAndByNobodyElse() {
        // Given
        var from = "+447700900003";
        node.phone(PHONE, Map.of("behaviour", "busy"));
        node.calls(from, NUMBER, MESSAGE).awaitsState("ended");

        // When
        var call = clara.endedCallOf(from);

        // Then
        assertThat(call.getString("call.outcome")).isEqualTo("voicemail");
        assertThat(call.getString("call.missedCause")).isEqualTo("all-busy");
        var recording = product.url("media-gateway") + "/api/v1/recordings/" + call.getString("call.message");
        var sound = clara.asks().get(recording);
        assertThat(sound.statusCode()).isEqualTo(200);
        assertThat(sound.asByteArray()).hasSizeGreaterThan(8_000 * 2);
        assertThat(olga.asks().get(recording).statusCode()).isEqualTo(404);
        assertThat(olga.asks()
                        .get(product.url("reporting") + "/api/v1/calls/" + call.getString("call.callId"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aCallerWhoLeavesWhileThePhoneRingsIsMissedWithTheWaitThatTheyHad() {
        // Given
        var from = "+447700900004";
        node.phone(PHONE, Map.of("behaviour", "silent"));
        var caller = node.calls(from, NUMBER, List.of());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> node.ringsOf(PHONE).contains("ringing"));

        // When
        caller.hangsUp();

        // Then
        JsonPath call = clara.endedCallOf(from);
        assertThat(call.getString("call.outcome")).isEqualTo("missed");
        assertThat(call.getString("call.missedCause")).isEqualTo("not-answered");
        assertThat(call.getString("call.endReason")).isEqualTo("caller-hung-up");
    }

    @Test
    void bothPhonesOfOneAccountRingAndNobodyElses() {
        // Given Clara's desk phone and her mobile, and an Anna elsewhere with the same extension
        var from = "+447700900005";
        var mobile = "101~mobile@cafe.sip.localhost";
        var stranger = "101@avto.sip.localhost";
        product.awaitReady("router-1");
        product.awaitReady("router-2");
        node.phone(PHONE, Map.of("behaviour", "silent"));
        node.phone(stranger, Map.of("behaviour", "answers"));
        node.phone(mobile, Map.of("behaviour", "answers", "after", 700));
        Awaitility.await("both routers know of all phones")
                .atMost(Duration.ofSeconds(20))
                .until(() -> knownPhones() == 2 * node.registered());
        var strangersLast = node.lastRing(stranger);

        // When
        var caller = node.calls(from, NUMBER, List.of()).awaitsState("talking");
        caller.hangsUp();
        node.leaves(mobile);

        // Then
        var call = clara.endedCallOf(from);
        assertThat(call.getString("call.answeredBy")).isEqualTo("clara");
        assertThat(call.getList("events.findAll { it.fact.type == 'rang' }")).hasSize(2);
        assertThat(call.getList("events.findAll { it.fact.type == 'leg-ended' }.fact.outcome", String.class))
                .containsExactly("answered-elsewhere");
        assertThat(node.ringsOf(PHONE)).contains("ringing");
        assertThat(node.ringsOf(mobile)).contains("talking");
        assertThat(node.lastRing(stranger)).isEqualTo(strangersLast);
    }

    private static int knownPhones() {
        return List.of("router-1", "router-2").stream()
                .mapToInt(CallScene::phonesKnownBy)
                .sum();
    }

    private static int phonesKnownBy(String router) {
        return given().get(product.url(router) + "/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("dozvon_phones"))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
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
}
