package org.dozvon.tenant.scheme;

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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SavedTestsTest {
    private static final Map<String, Object> CALL = Map.of("caller", "+79031234567", "moment", "2026-11-22T12:00");

    @Inject
    Tenants tenants;

    private String tenant;

    @BeforeEach
    void aSchemeThatRingsAnnaThenTakesAMessage() {
        tenant = tenants.create();
        post("people", Map.of("id", "anna", "name", "Анна", "contacts", phone("+79035550101")))
                .statusCode(201);
        post("people", Map.of("id", "boris", "name", "Борис", "contacts", phone("+79035550102")))
                .statusCode(201);
        post("schemes", Map.of("id", "main", "name", "Main")).statusCode(201);
    }

    @Test
    void aRecordedTestStopsAPublishThatLeadsTheCallAnotherWay() {
        // Given
        keep("main", 0, List.of(recorded("main", "Воскресенье")))
                .statusCode(200)
                .body("revision", equalTo(1));
        publish("main", 1).statusCode(200);
        draw("main", 1, ring("boris"));

        // When
        var refused = publish("main", 2);

        // Then
        refused.statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("scheme-tests-failed"))
                .body("problems.code", contains("test-rang-differs"))
                .body("problems.scheme", everyItem(equalTo("main")))
                .body("problems.step", everyItem(equalTo("ring")))
                .body("problems.test", everyItem(equalTo("voskresene")))
                .body("problems[0].expected", equalTo("звонят: Анна"))
                .body("problems[0].got", equalTo("звонят: Борис"))
                .body(
                        "problems[0].message",
                        equalTo("Проверка «Воскресенье»: «Звонок сотрудникам: Борис»: ожидали — звонят: Анна; вышло —"
                                + " звонят: Борис"));
        Api.ownerOf(tenant).get("/api/v1/schemes/main").then().body("live.version", equalTo(1));
        post("schemes/main/tests/run", Map.of())
                .statusCode(200)
                .body("passed", contains(false))
                .body("problems[0].code", contains("test-rang-differs"));
        Api.ownerOf(tenant)
                .queryParam("schemes", "live")
                .post("/api/v1/schemes/main/tests/run")
                .then()
                .body("passed", contains(true));
    }

    @Test
    void goingBackIsNotStopped() {
        // Given
        publish("main", 1).statusCode(200);
        draw("main", 1, ring("boris"));
        publish("main", 2).statusCode(200);
        keep("main", 0, List.of(recorded("main", "Boris"))).statusCode(200);

        // When, Then
        post("schemes/main/rollback", Map.of("version", 1)).statusCode(200);
    }

    @Test
    void theTestsOfASchemeThatRunsThisOneAreAskedToo() {
        // Given
        publish("main", 1).statusCode(200);
        post("schemes", Map.of("id", "outer", "name", "Outer")).statusCode(201);
        draw("outer", 1, Map.of("type", "scheme", "id", "sub", "label", "", "scheme", "main", "exits", Map.of()));
        keep("outer", 0, List.of(recorded("outer", "Through"))).statusCode(200);
        publish("outer", 2).statusCode(200);
        draw("main", 1, ring("boris"));

        // When, Then
        publish("main", 2)
                .statusCode(422)
                .body("problems.test", hasItem("through"))
                .body("problems.scheme", hasItem("main"));
    }

    @Test
    void whoSavesSecondIsToldSo() {
        keep("main", 0, List.of()).statusCode(200);

        keep("main", 0, List.of()).statusCode(412).body("code", equalTo("tests-changed-elsewhere"));
    }

    @Test
    void aTestThatIsNoneIsRefusedAtItsPlace() {
        var test = Map.of("id", "a", "name", "A", "call", Map.of(), "expected", Map.of("ending", "talked"));

        keep("main", 0, List.of(test))
                .statusCode(400)
                .body("code", equalTo("json-invalid"))
                .body("problems[0].field", containsString("tests[0]"));
        keep("main", 0, List.of(valid("a"), valid("a")))
                .statusCode(422)
                .body("problems[0].field", equalTo("tests[1].id"));
        keep("main", 0, java.util.Collections.nCopies(51, valid("a"))).statusCode(400);
    }

    private static Map<String, Object> valid(String id) {
        return Map.of("id", id, "name", "A", "call", CALL, "expected", Map.of("ending", "talked"));
    }

    private Map<String, Object> recorded(String scheme, String name) {
        return post("schemes/" + scheme + "/tests/record", Map.of("name", name, "call", CALL))
                .statusCode(200)
                .extract()
                .path("");
    }

    private ValidatableResponse keep(String scheme, int revision, List<?> tests) {
        return Api.ownerOf(tenant)
                .header("If-Match", "\"" + revision + "\"")
                .body(Map.of("tests", tests))
                .put("/api/v1/schemes/" + scheme + "/tests")
                .then();
    }

    private void draw(String scheme, int revision, Map<String, Object> step) {
        Api.ownerOf(tenant)
                .header("If-Match", "\"" + revision + "\"")
                .body(Map.of("id", scheme, "name", scheme, "entry", step.get("id"), "steps", steps(step)))
                .put("/api/v1/schemes/" + scheme + "/draft")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse publish(String scheme, int revision) {
        return Api.ownerOf(tenant)
                .header("Accept-Language", "ru")
                .body(Map.of("revision", revision))
                .post("/api/v1/schemes/" + scheme + "/publish")
                .then();
    }

    private ValidatableResponse post(String path, Map<String, Object> body) {
        return Api.ownerOf(tenant).body(body).post("/api/v1/" + path).then();
    }

    private static List<?> phone(String number) {
        return List.of(Map.of("kind", "phone", "number", number));
    }

    /// What rings leads on to a message, as in a scheme's first draft.
    private static List<?> steps(Map<String, Object> step) {
        var message = Map.of(
                "type",
                "voicemail",
                "id",
                "voicemail",
                "label",
                "",
                "greeting",
                Map.of("kind", "stock", "phrase", "voicemail"),
                "limitSeconds",
                120,
                "exits",
                Map.of());
        return step.get("type").equals("ring") ? List.of(step, message) : List.of(step);
    }

    private static Map<String, Object> ring(String person) {
        return Map.of(
                "type", "ring",
                "id", "ring",
                "label", "",
                "strategy", "sequential",
                "rounds", 1,
                "targets",
                        List.of(Map.of(
                                "kind", "person", "person", person, "contacts", "all-at-once", "timeoutSeconds", 20)),
                "exits", Map.of("not-answered", "voicemail"));
    }
}
