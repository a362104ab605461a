package org.dozvon.e2e;

import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

import static io.restassured.RestAssured.given;

/// The scripted callers and phones of the product's media node.
final class Switch {
    private final String control;

    Switch(Product product) {
        control = product.url("switch.control");
    }

    /// A caller who dials, and acts on what they hear.
    ///
    /// @param script as the simulator's control API has it: `{"prompt": 1, "press": "2"}` …
    Caller calls(String from, String number, List<Map<String, Object>> script) {
        String id = given().contentType(ContentType.JSON)
                .body(Map.of("from", from, "to", number, "script", script))
                .post(control + "/calls")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Caller(id);
    }

    /// A phone that is registered and behaves so.
    void phone(String address, Map<String, Object> behaviour) {
        Awaitility.await("phone " + address + " is known")
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().contentType(ContentType.JSON)
                        .body(behaviour)
                        .put(control + "/phones/" + address)
                        .then()
                        .statusCode(org.hamcrest.Matchers.lessThan(300)));
    }

    /// The phone signs off and is no more.
    void leaves(String address) {
        given().delete(control + "/registrations/" + address);
        given().delete(control + "/phones/" + address);
    }

    /// How many devices have signed on.
    int registered() {
        return given().get(control + "/registrations").jsonPath().getList("$").size();
    }

    /// When it was rung last; null when it never was.
    String lastRing(String address) {
        return given().get(control + "/phones/" + address).path("startedAt");
    }

    List<String> ringsOf(String address) {
        return given().get(control + "/phones/" + address).jsonPath().getList("trail.what");
    }

    final class Caller {
        private final String id;

        private Caller(String id) {
            this.id = id;
        }

        Caller awaits(String what) {
            Awaitility.await("caller " + what)
                    .atMost(Duration.ofSeconds(40))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> trail().contains(what));
            return this;
        }

        Caller awaitsState(String state) {
            Awaitility.await("caller is " + state)
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(100))
                    .until(() ->
                            state.equals(given().get(control + "/calls/" + id).path("state")));
            return this;
        }

        /// The `times`-th time that a sound with this in its name begins.
        Caller hears(String sound, int times) {
            Awaitility.await("caller hears " + sound)
                    .atMost(Duration.ofSeconds(40))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> heard(sound).size() >= times);
            return this;
        }

        List<Map<String, Object>> heard(String sound) {
            return moments().stream()
                    .filter(moment -> moment.get("what").equals("heard"))
                    .filter(moment -> moment.get("detail").toString().contains(sound))
                    .toList();
        }

        /// From the moment that somebody answered until the caller hung up.
        long talkMillis() {
            return millisOf("ended") - millisOf("talking");
        }

        Instant endedAt() {
            return Instant.parse(given().get(control + "/calls/" + id).path("endedAt"));
        }

        private long millisOf(String what) {
            return moments().stream()
                    .filter(moment -> moment.get("what").equals(what))
                    .map(moment -> ((Number) moment.get("millis")).longValue())
                    .reduce((_, last) -> last)
                    .orElseThrow();
        }

        boolean isTalking() {
            return "talking".equals(given().get(control + "/calls/" + id).path("state"));
        }

        List<String> trail() {
            return given().get(control + "/calls/" + id).jsonPath().getList("trail.what");
        }

        List<Map<String, Object>> moments() {
            return given().get(control + "/calls/" + id).jsonPath().getList("trail");
        }

        void presses(String keys) {
            given().contentType(ContentType.JSON).body(Map.of("press", keys)).post(control + "/calls/" + id);
        }

        void hangsUp() {
            given().delete(control + "/calls/" + id);
        }
    }
}
