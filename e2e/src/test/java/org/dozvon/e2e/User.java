package org.dozvon.e2e;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;

import static io.restassured.RestAssured.given;

/// Somebody of a company, at the APIs.
final class User {
    // The sequence of what the node's own record tells.
    private static final int FROM_NODE = 1_000_000_000;

    private final Product product;
    private final String token;

    private User(Product product, String token) {
        this.product = product;
        this.token = token;
    }

    static User signsIn(Product product, String name) {
        String token = given().formParam("grant_type", "password")
                .formParam("client_id", "dozvon-console")
                .formParam("client_secret", product.consoleSecret())
                .formParam("username", name)
                .formParam("password", "dozvon")
                .formParam("scope", "openid")
                .post(product.url("keycloak") + "/realms/dozvon/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
        return new User(product, token);
    }

    /// Which key of Keycloak signed this user's token.
    String keyOfToken() {
        var head = Base64.getUrlDecoder().decode(token.substring(0, token.indexOf('.')));
        return JsonPath.from(new String(head, StandardCharsets.UTF_8)).getString("kid");
    }

    RequestSpecification asks() {
        return given().auth().oauth2(token);
    }

    JsonPath reads(String part, String path, Map<String, ?> query) {
        return asks().queryParams(query)
                .get(product.url(part) + "/api/v1" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /// The newest call of this caller, once a router has told of its end. The node's own record may be heard earlier,
    /// and knows less.
    JsonPath endedCallOf(String caller) {
        return Awaitility.await("call of " + caller + " has ended")
                .atMost(Duration.ofSeconds(90))
                .until(
                        () -> newestCallOf(caller),
                        call -> call.filter(User::isEndedByRouter).isPresent())
                .orElseThrow();
    }

    private Optional<JsonPath> newestCallOf(String caller) {
        return Optional.ofNullable(reads("reporting", "/calls", Map.of("caller", caller, "limit", 1))
                        .getString("calls[0]?.callId"))
                .map(id -> reads("reporting", "/calls/" + id, Map.of()));
    }

    private static boolean isEndedByRouter(JsonPath call) {
        return call.getBoolean("events.any { it.fact.type == 'ended' && it.sequence < " + FROM_NODE + " }");
    }
}
