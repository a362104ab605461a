package org.dozvon.tenant.limit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.dozvon.tenant.settings.TenantApiConfig;
import org.dozvon.tenant.support.Api;
import org.dozvon.tenant.support.RealServers;
import org.dozvon.tenant.support.Tenants;
import org.dozvon.tenant.support.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class LimitsTest {
    private static final int TOO_MANY = 429;

    @Inject
    Tenants tenants;

    @Inject
    TenantApiConfig config;

    @ParameterizedTest
    @EnumSource(Limited.Kind.class)
    void whoAsksTooOftenIsToldWhenToComeBackAndNobodyElseNotices(Limited.Kind kind) {
        // Given
        var busy = tenants.create();
        var other = tenants.create();

        // When
        var refused = askUntilRefused(kind, busy);

        // Then
        refused.then()
                .statusCode(TOO_MANY)
                .contentType("application/problem+json")
                .body("code", equalTo("too-many-requests"))
                .body("detail", containsString("in 60 seconds"));
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(ask(kind, other, "en").statusCode()).isNotEqualTo(TOO_MANY);
        assertThat(Api.ownerOf(busy).get("/api/v1/schemes").statusCode()).isEqualTo(200);
    }

    @Test
    void aRefusalIsToldInTheLanguageOfTheOneWhoAsked() {
        // Given
        var busy = tenants.create();
        askUntilRefused(Limited.Kind.TEST_CALL, busy);

        // When, then
        ask(Limited.Kind.TEST_CALL, busy, "ru").then().body("detail", containsString("Повторите через"));
    }

    @Test
    void rollingBackIsCountedWithPublishing() {
        // Given
        var busy = tenants.create();
        askUntilRefused(Limited.Kind.PUBLISH, busy);

        // When, then
        Api.ownerOf(busy)
                .body("{}")
                .post("/api/v1/schemes/main/rollback")
                .then()
                .statusCode(TOO_MANY);
    }

    @Test
    void whoMayNotDoItAtAllIsNotCounted() {
        // Given
        var tenant = tenants.create();

        // When
        for (int i = 0; i <= config.limits().testCalls(); i++) {
            Api.as(Tokens.of(tenant, "agent"))
                    .body("{}")
                    .post("/api/v1/test-calls")
                    .then()
                    .statusCode(403);
        }

        // Then
        assertThat(ask(Limited.Kind.TEST_CALL, tenant, "en").statusCode()).isNotEqualTo(TOO_MANY);
    }

    /// A request without what it needs counts as one, and makes no work.
    private Response askUntilRefused(Limited.Kind kind, String tenant) {
        for (int i = 0; i < 2 * most(kind); i++) {
            var answer = ask(kind, tenant, "en");
            if (answer.statusCode() == TOO_MANY) {
                assertThat(i).isGreaterThanOrEqualTo(most(kind));
                return answer;
            }
        }
        throw new AssertionError("Expected a refusal after " + most(kind) + " requests, but there was none.");
    }

    private Response ask(Limited.Kind kind, String tenant, String language) {
        return switch (kind) {
            case PUBLISH -> owner(tenant, language).body("{}").post("/api/v1/schemes/main/publish");
            case TEST_CALL -> owner(tenant, language).body("{}").post("/api/v1/test-calls");
            case SIP_PASSWORD -> owner(tenant, language).post("/api/v1/people/nobody/sip-account");
            case SOUND ->
                owner(tenant, language)
                        .contentType(ContentType.MULTIPART)
                        .multiPart("name", "")
                        .post("/api/v1/sounds");
            case REHEARSAL -> owner(tenant, language).post("/api/v1/schemes/nothing/tests/run");
            case DESK -> owner(tenant, language).body("{}").put("/api/v1/desk/agents/nobody/duty");
            case TENANT ->
                Api.as(Tokens.of(tenant, "reseller"))
                        .header("Accept-Language", language)
                        .body("{}")
                        .post("/api/v1/tenants");
        };
    }

    private static RequestSpecification owner(String tenant, String language) {
        return Api.ownerOf(tenant).header("Accept-Language", language);
    }

    private int most(Limited.Kind kind) {
        var limits = config.limits();
        return switch (kind) {
            case PUBLISH -> limits.publishes();
            case TEST_CALL -> limits.testCalls();
            case SIP_PASSWORD -> limits.sipPasswords();
            case SOUND -> limits.sounds();
            case TENANT -> limits.tenants();
            case REHEARSAL -> limits.rehearsals();
            case DESK -> limits.deskCommands();
        };
    }
}
