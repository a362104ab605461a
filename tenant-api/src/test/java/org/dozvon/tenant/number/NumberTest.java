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
