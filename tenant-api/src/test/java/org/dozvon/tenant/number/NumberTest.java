package org.dozvon.tenant.number;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.dozvon.tenant.support.Api;
import org.dozvon.tenant.support.RealServers;
import org.dozvon.tenant.support.Tenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class NumberTest {
    @Inject
    Tenants tenants;

    private String tenant;
    private String number;

    @BeforeEach
    void aCompanyWithAPerson() {
        tenant = tenants.create();
        number = "+7813" + (1_000_000 + Integer.parseInt(tenant.replaceAll("\\D", "")));
        post("people", Map.of("id", "anna", "name", "Anna", "contacts", List.of()))
                .statusCode(201);
    }

    @Test
    void aNumberKeepsItsLimitAndWhatTheCompanyWritesOfIt() {
        post("schemes", Map.of("id", "full", "name", "Full")).statusCode(201);
        post(
                        "numbers",
                        Map.of(
                                "number",
                                number,
                                "limit",
                                Map.of("calls", 10, "overflow", "full"),
                                "card",
                                Map.of("owner", "anna", "purpose", "Sales", "publishedAt", List.of("Site", "Sign"))))
                .statusCode(201);

        Api.ownerOf(tenant)
                .get(address())
                .then()
                .statusCode(200)
                .body("limit.calls", equalTo(10))
                .body("limit.overflow", equalTo("full"))
                .body("card.owner", equalTo("anna"))
                .body("card.purpose", equalTo("Sales"))
                .body("card.publishedAt", contains("Site", "Sign"));
    }

    @Test
    void aSchemeThatTakesTheCallsAboveALimitIsNotDeleted() {
        post("schemes", Map.of("id", "full", "name", "Full")).statusCode(201);
        post("numbers", Map.of("number", number, "limit", Map.of("overflow", "full")))
                .statusCode(201);

        Api.ownerOf(tenant).delete("/api/v1/schemes/full").then().statusCode(409);
    }

    @Test
    void aQueueAndALiveSchemeAreDialledByNumbersOfTheOnePlan() {
        // Given
        post("schemes", Map.of("id", "night", "name", "Night")).statusCode(201);
        post("groups", Map.of("id", "all", "name", "All", "members", List.of("anna")))
                .statusCode(201);
        post("queues", Map.of("id", "sales", "name", "S", "group", "all", "strategy", "sequential", "offerSeconds", 20))
                .statusCode(201);
        post("people", Map.of("id", "boris", "name", "Boris", "extension", "202", "contacts", List.of()))
                .statusCode(201);

        // Then
        inside("600", Map.of("queue", "sales")).statusCode(200).body("queue", equalTo("sales"));
        inside("700", Map.of("scheme", "night")).statusCode(422).body("problems.code", hasItem("scheme-not-live"));
        inside("202", Map.of("queue", "sales")).statusCode(409).body("code", equalTo("extension-taken"));
        inside("112", Map.of("queue", "sales")).statusCode(422).body("problems.code", hasItem("inside-number-of-help"));
        inside("0600", Map.of("queue", "sales"))
                .statusCode(422)
                .body("problems.code", hasItem("inside-number-malformed"));
        inside("601", Map.of()).statusCode(422).body("problems.code", hasItem("inside-number-of-one"));
        post("people", Map.of("id", "vera", "name", "Vera", "extension", "600", "contacts", List.of()))
                .statusCode(409)
                .body("code", equalTo("extension-taken"));
        Api.ownerOf(tenant).delete("/api/v1/queues/sales").then().statusCode(409);

        // When the scheme is published, the number is led there
        Api.ownerOf(tenant)
                .body(Map.of("revision", 1, "comment", ""))
                .post("/api/v1/schemes/night/publish")
                .then()
                .statusCode(200);
        inside("600", Map.of("scheme", "night")).statusCode(200);
        Api.ownerOf(tenant)
                .get("/api/v1/model")
                .then()
                .body("inside.scheme", contains("night"))
                .body("inside.extension", contains("600"));
        Api.ownerOf(tenant).delete("/api/v1/schemes/night").then().statusCode(409);
        Api.ownerOf(tenant).delete("/api/v1/queues/sales").then().statusCode(204);
        Api.ownerOf(tenant).delete("/api/v1/inside-numbers/600").then().statusCode(204);
        Api.ownerOf(tenant).get("/api/v1/inside-numbers/600").then().statusCode(404);
    }

    private ValidatableResponse inside(String extension, Map<String, Object> body) {
        return Api.ownerOf(tenant)
                .body(body)
                .put("/api/v1/inside-numbers/" + extension)
                .then();
    }

    @Test
    void aNumberIsNobodysWhenItsOwnerIsGone() {
        post("numbers", Map.of("number", number, "card", Map.of("owner", "anna")))
                .statusCode(201);

        Api.ownerOf(tenant).delete("/api/v1/people/anna").then().statusCode(204);

        Api.ownerOf(tenant).get(address()).then().statusCode(200).body("card", nullValue());
    }

    @Test
    void aLimitOutOfRangeAndAStrangersPeopleAndSchemesAreRefused() {
        var other = tenants.create();
        Api.ownerOf(other)
                .body(Map.of("id", "theirs", "name", "Theirs", "contacts", List.of()))
                .post("/api/v1/people")
                .then()
                .statusCode(201);
        Api.ownerOf(other)
                .body(Map.of("id", "theirs", "name", "Theirs"))
                .post("/api/v1/schemes")
                .then()
                .statusCode(201);

        post("numbers", Map.of("number", number, "limit", Map.of("calls", 0)))
                .statusCode(400)
                .body("problems.field", hasItem("limit.calls"));
        post("numbers", Map.of("number", number, "limit", Map.of("overflow", "theirs")))
                .statusCode(422)
                .body("problems.code", hasItem("scheme-unknown"));
        post("numbers", Map.of("number", number, "card", Map.of("owner", "theirs")))
                .statusCode(422)
                .body("problems.code", hasItem("person-unknown"));
    }

    private String address() {
        return "/api/v1/numbers/" + number.substring(1);
    }

    private ValidatableResponse post(String what, Map<String, Object> body) {
        return Api.ownerOf(tenant).body(body).post("/api/v1/" + what).then();
    }
}
