package org.dozvon.e2e;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.awaitility.Awaitility;

import static io.restassured.RestAssured.given;

/// Somebody of a company, at the APIs.
final class User {
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

    /// The newest call of this caller, once it has ended.
    JsonPath endedCallOf(String caller) {
        var id = Awaitility.await("call of " + caller + " stands in the list")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> reads("reporting", "/calls", Map.of("caller", caller, "limit", 1))
                                .getString("calls.find { it.endedAt != null }?.callId"),
                        found -> found != null);
        return reads("reporting", "/calls/" + id, Map.of());
    }
}
