package org.dozvon.tenant.problem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.dozvon.tenant.support.Api;
import org.dozvon.tenant.support.RealServers;
import org.dozvon.tenant.support.Tenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import jakarta.inject.Inject;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ProblemTest {
    @Inject
    Tenants tenants;

    private String tenant;

    @BeforeEach
    void aTenant() {
        tenant = tenants.create();
    }

    @Test
    void anUnknownFieldIsNamed() {
        post("people", Map.of("name", "Anna", "contacts", List.of(), "extention", "101"))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("json-invalid"))
                .body("problems.field", hasItem("extention"))
                .body("problems.code", hasItem("field-unknown"));
    }

    @Test
    void allFieldsThatAreWrongAreToldAtOnce() {
        post("people", Map.of("name", "", "extension", "1", "contacts", List.of()))
                .statusCode(400)
                .body("code", equalTo("input-invalid"))
                .body("problems.field", hasItems("name", "extension"));
    }

    @Test
    void anAddressIsOneAddressAndNothingElse() {
        var anna = Map.of("id", "anna", "name", "Anna", "contacts", List.of(), "email", "anna@example.com");
        post("people", anna).statusCode(201).body("email", equalTo("anna@example.com"));
        for (var email : List.of("anna", "a@example.com,b@example.com", "a@example.com\r\nBcc: b@example.com")) {
            post("people", Map.of("name", "Boris", "contacts", List.of(), "email", email))
                    .statusCode(400)
                    .body("problems.field", hasItem("email"));
        }
    }

    @Test
    void aValueOfTheWrongFormIsNamedByItsPlace() {
        post("numbers", Map.of("number", "8 800 555"))
                .statusCode(400)
                .body("problems.field", hasItem("number"))
                .body("problems.code", hasItem("value-invalid"));
    }

    @Test
    void problemsAreToldInTheAskersLanguage() {
        Api.ownerOf(tenant)
                .header("Accept-Language", "ru")
                .get("/api/v1/people/nobody")
                .then()
                .statusCode(404)
                .body("title", equalTo("Не найдено"))
                .body("detail", equalTo("По этому идентификатору ничего нет."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "\"text\"", "{\"name\": 1e999}", ""})
    void whatIsNotTheBodyIsRefusedAsABadRequest(String body) {
        Api.ownerOf(tenant)
                .body(body)
                .post("/api/v1/groups")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void aBodyOfMoreThanTwoMegabytesIsRefused() {
        Api.ownerOf(tenant)
                .body(Map.of("name", "x".repeat(2 * 1024 * 1024), "members", List.of()))
                .post("/api/v1/groups")
                .then()
                .statusCode(413);
    }

    @Test
    void whatIsTakenIsAConflict() {
        var anna = Map.of("id", "anna", "name", "Anna", "extension", "101", "contacts", List.of());
        var other = Map.of("id", "other", "name", "Other", "extension", "101", "contacts", List.of());
        post("people", anna).statusCode(201);

        post("people", anna).statusCode(409).body("code", equalTo("id-taken"));
        post("people", other).statusCode(409).body("code", equalTo("extension-taken"));
    }

    @Test
    void nobodysExtensionIsWhatWhoeverNeedsHelpDials() {
        for (var extension : List.of("112", "911")) {
            var anna = Map.of("id", "anna", "name", "Anna", "extension", extension, "contacts", List.of());
            post("people", anna).statusCode(422).body("code", equalTo("extension-of-help"));
        }
    }

    @Test
    void aNumberOfAnotherTenantIsTakenAndNothingMoreIsTold() {
        var number = Map.of("number", "+78129998877", "label", "");
        var other = tenants.create();
        Api.ownerOf(other).body(number).post("/api/v1/numbers").then().statusCode(201);

        post("numbers", number).statusCode(409).body("code", equalTo("number-taken"));
        Api.ownerOf(tenant).get("/api/v1/numbers/78129998877").then().statusCode(404);
    }

    @Test
    void someoneElsesPhoneCannotBeOnesContact() {
        post("people", Map.of("id", "anna", "name", "Anna", "extension", "101", "contacts", List.of()));
        Api.ownerOf(tenant).post("/api/v1/people/anna/sip-account").then().statusCode(200);

        post(
                        "people",
                        Map.of(
                                "id", "eve",
                                "name", "Eve",
                                "contacts", List.of(Map.of("kind", "sip", "account", "101"))))
                .statusCode(422)
                .body("problems.code", hasItem("contact-unknown"));
    }

    @Test
    void aCalendarTellsAllThatIsWrongWithIt() {
        post(
                        "calendars",
                        Map.of(
                                "name", "Hours",
                                "intervals",
                                        List.of(Map.of(
                                                "name",
                                                "closed",
                                                "weekdays",
                                                List.of(),
                                                "fromMinute",
                                                -1,
                                                "toMinute",
                                                1441)),
                                "days",
                                        Collections.nCopies(
                                                2,
                                                Map.of("date", "2027-01-01", "name", "New Year", "hours", List.of()))))
                .statusCode(422)
                .body("problems.code", hasItems("interval-name", "weekdays-missing", "minutes-invalid", "date-twice"));
    }

    @Test
    void aPasswordHashIsNeverToldToPeople() {
        post("people", Map.of("id", "anna", "name", "Anna", "extension", "101", "contacts", List.of()));
        Api.ownerOf(tenant).post("/api/v1/people/anna/sip-account").then().statusCode(200);

        Api.ownerOf(tenant).get("/api/v1/model").then().body("accounts[0].a1Hash", equalTo(""));
        Api.ownerOf(tenant).get("/api/v1/plans/3/model").then().body("accounts[0].a1Hash", equalTo(""));
    }

    private ValidatableResponse post(String what, Map<String, ?> body) {
        return Api.ownerOf(tenant).body(body).post("/api/v1/" + what).then();
    }
}
