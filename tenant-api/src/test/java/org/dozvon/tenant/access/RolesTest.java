package org.dozvon.tenant.access;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.dozvon.tenant.support.Api;
import org.dozvon.tenant.support.RealServers;
import org.dozvon.tenant.support.Tenants;
import org.dozvon.tenant.support.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import jakarta.inject.Inject;

import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RolesTest {
    private static final Map<String, Object> GROUP = Map.of("name", "Group", "members", List.of());

    @Inject
    Tenants tenants;

    @ParameterizedTest
    @CsvSource({
        "owner, 200, 201, 403, 403",
        "admin, 200, 201, 403, 403",
        "supervisor, 200, 403, 403, 403",
        "manager, 200, 403, 403, 403",
        "agent, 200, 403, 403, 403",
        "platform, 403, 403, 200, 403",
        "reseller, 403, 403, 200, 403",
        "service, 403, 403, 403, 404",
        "somebody, 403, 403, 403, 403"
    })
    void eachRoleMayDoItsOwnAndNothingElse(String role, int read, int write, int register, int service) {
        var token = Tokens.of(tenants.create(), role);

        Api.as(token).get("/api/v1/groups").then().statusCode(read);
        Api.as(token).body(GROUP).post("/api/v1/groups").then().statusCode(write);
        Api.as(token).get("/api/v1/tenants").then().statusCode(register);
        Api.as(token).get("/api/v1/service/sounds/avto/none").then().statusCode(service);
    }

    @Test
    void aTokenWithoutATenantIsRefusedByItsCode() {
        Api.as(Tokens.of(null, "owner"))
                .get("/api/v1/people")
                .then()
                .statusCode(403)
                .body("code", equalTo("tenant-missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "", "-", "../avto", "AVTO"})
    void aTenantThatIsNoneIsNoWayRoundTheWalls(String claimed) {
        Api.as(Tokens.of(claimed, "owner"))
                .get("/api/v1/people")
                .then()
                .statusCode(403)
                .body("code", equalTo("tenant-missing"));
    }

    @Test
    void aTokenForAnotherServiceIsRefused() {
        Api.as(Tokens.forAudience("another-api", tenants.create(), "owner"))
                .get("/api/v1/people")
                .then()
                .statusCode(401);
    }

    @Test
    void withoutATokenThereIsNothing() {
        RestAssured.given()
                .contentType(ContentType.JSON)
                .get("/api/v1/people")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("token-missing"));
    }

    @Test
    void aResellerSeesItsOwnTenantsAlone() {
        // Given
        var reseller = tenants.create();
        var own = tenants.create(reseller);
        var others = tenants.create(tenants.create());

        // When
        var token = Tokens.of(reseller, "reseller");

        // Then
        Api.as(token).get("/api/v1/tenants").then().body("id", equalTo(List.of(own)));
        Api.as(token).get("/api/v1/tenants/" + own).then().statusCode(200);
        Api.as(token).get("/api/v1/tenants/" + others).then().statusCode(404);
        Api.as(token).delete("/api/v1/tenants/" + others).then().statusCode(404);
    }
}
