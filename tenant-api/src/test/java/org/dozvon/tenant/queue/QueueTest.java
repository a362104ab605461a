package org.dozvon.tenant.queue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dozvon.tenant.support.Api;
import org.dozvon.tenant.support.RealServers;
import org.dozvon.tenant.support.Tenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jakarta.inject.Inject;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.oneOf;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class QueueTest {
    @Inject
    Tenants tenants;

    private String tenant;

    @BeforeEach
    void aCompanyWithAGroup() {
        tenant = tenants.create();
        add("people", Map.of("id", "anna", "name", "Anna", "contacts", List.of()));
        add("groups", Map.of("id", "managers", "name", "Managers", "members", List.of("anna")));
    }

    @Test
    void aQueueHasTheUsualPausesAndLengthWhereNothingIsSaid() {
        add("queues", queue(Map.of()));

        Api.ownerOf(tenant)
                .get("/api/v1/queues/sales")
                .then()
                .statusCode(200)
                .body("group", equalTo("managers"))
                .body("contacts", equalTo("all-at-once"))
                .body("wrapUpSeconds", equalTo(0))
                .body("restSeconds", equalTo(30))
                .body("mostWaiting", equalTo(50));
    }

    @Test
    void aQueueTellsWhatItIsToldTo() {
        add("queues", queue(Map.of("announcements", Map.of("position", true, "everySeconds", 45))));

        Api.ownerOf(tenant)
                .get("/api/v1/queues/sales")
                .then()
                .statusCode(200)
                .body("announcements.position", equalTo(true))
                .body("announcements.expectedWait", equalTo(false))
                .body("announcements.everySeconds", equalTo(45));
    }

    @Test
    void wordsThatCannotBeAreRefusedBesideTheirField() {
        refused(Map.of("position", true, "everySeconds", 5))
                .body("problems.field", hasItem("announcements.everySeconds"));
        refused(Map.of("promotion", "gone", "everySeconds", 45))
                .body("problems.field", hasItem("announcements.promotion"))
                .body("problems.code", hasItem("sound-unknown"));
    }

    private ValidatableResponse refused(Map<String, Object> announcements) {
        return Api.ownerOf(tenant)
                .body(queue(Map.of("announcements", announcements)))
                .post("/api/v1/queues")
                .then()
                .statusCode(oneOf(400, 422));
    }

    @ParameterizedTest
    @CsvSource({"group, nobody, group-unknown", "music, gone, sound-unknown", "offerSeconds, 4, ", "mostWaiting, 501, "
    })
    void whatItCannotBeIsRefusedBesideItsField(String field, String value, String code) {
        var body = queue(Map.of(field, value.matches("[0-9]+") ? (Object) Integer.parseInt(value) : value));

        var answer = Api.ownerOf(tenant)
                .body(body)
                .post("/api/v1/queues")
                .then()
                .statusCode(oneOf(400, 422))
                .body("problems.field", hasItem(field));
        if (code != null) {
            answer.body("problems.code", hasItem(code));
        }
    }

    @Test
    void aQueueServesAListAndAClassBeforeOthers() {
        add("caller-lists", Map.of("id", "vip", "name", "VIP", "entries", List.of("+79031234567")));
        var ahead = List.of(Map.of("list", "vip", "priority", 9), Map.of("callerClass", "client", "priority", 5));

        add("queues", queue(Map.of("ahead", ahead)));

        Api.ownerOf(tenant)
                .get("/api/v1/queues/sales")
                .then()
                .statusCode(200)
                .body("ahead.priority", equalTo(List.of(9, 5)))
                .body("ahead.list", hasItem("vip"));
        Api.ownerOf(tenant)
                .delete("/api/v1/caller-lists/vip")
                .then()
                .statusCode(409)
                .body("problems.code", hasItem("used-by-queue"));
    }

    @Test
    void aListOfAnotherCompanyIsNoneThatComesFirst() {
        var other = tenants.create();
        Api.ownerOf(other)
                .body(Map.of("id", "vip", "name", "VIP", "entries", List.of()))
                .post("/api/v1/caller-lists")
                .then()
                .statusCode(201);

        aheadIsRefused(Map.of("list", "vip", "priority", 9)).body("problems.code", hasItem("list-unknown"));
        aheadIsRefused(Map.of("priority", 9)).body("problems.code", hasItem("ahead-malformed"));
        aheadIsRefused(Map.of("callerClass", "client", "priority", 10));
    }

    private ValidatableResponse aheadIsRefused(Map<String, Object> ahead) {
        return Api.ownerOf(tenant)
                .body(queue(Map.of("ahead", List.of(ahead))))
                .post("/api/v1/queues")
                .then()
                .statusCode(oneOf(400, 422));
    }

    @Test
    void whatAPersonKnowsIsKept() {
        var boris = new HashMap<String, Object>(Map.of("id", "boris", "name", "Boris", "contacts", List.of()));
        boris.put("skills", Map.of("English", 7));
        add("people", boris);

        Api.ownerOf(tenant).get("/api/v1/people/boris").then().statusCode(200).body("skills.english", equalTo(7));
        boris.put("skills", Map.of("english", 10));
        Api.ownerOf(tenant).body(boris).put("/api/v1/people/boris").then().statusCode(oneOf(400, 422));
    }

    @Test
    void aGroupThatAnswersAQueueStays() {
        add("queues", queue(Map.of()));

        Api.ownerOf(tenant)
                .delete("/api/v1/groups/managers")
                .then()
                .statusCode(409)
                .body("problems.code", hasItem("used-by-queue"));

        Api.ownerOf(tenant).delete("/api/v1/queues/sales").then().statusCode(204);
        Api.ownerOf(tenant).delete("/api/v1/groups/managers").then().statusCode(204);
    }

    @Test
    void theNumberOfALiftIsNotAnsweredByALine() {
        // Given
        add("queues", queue(Map.of()));
        add("schemes", Map.of("id", "line", "name", "Line"));
        var step = Map.of(
                "type",
                "queue",
                "id",
                "q",
                "queue",
                "sales",
                "maxWaitSeconds",
                60,
                "keys",
                List.of(),
                "exits",
                Map.of());
        Api.ownerOf(tenant)
                .header("If-Match", "\"1\"")
                .body(Map.of("id", "line", "name", "Line", "entry", "q", "steps", List.of(step)))
                .put("/api/v1/schemes/line/draft")
                .then()
                .statusCode(200);
        Api.ownerOf(tenant)
                .body(Map.of("revision", 2))
                .post("/api/v1/schemes/line/publish")
                .then()
                .statusCode(200);
        var number = new HashMap<String, Object>(Map.of("number", "+78127770042", "scheme", "line"));

        // When
        number.put("service", "lift");
        var refused = Api.ownerOf(tenant).body(number).post("/api/v1/numbers").then();

        // Then
        refused.statusCode(422)
                .body("problems.code", hasItem("service-number-queued"))
                .body("problems.step", hasItem("q"));
        number.remove("service");
        add("numbers", number);
    }

    private static Map<String, Object> queue(Map<String, Object> otherwise) {
        var queue = new HashMap<String, Object>(Map.of(
                "id", "sales", "name", "Sales", "group", "managers", "strategy", "most-idle", "offerSeconds", 20));
        queue.putAll(otherwise);
        return queue;
    }

    private void add(String what, Map<String, Object> body) {
        Api.ownerOf(tenant).body(body).post("/api/v1/" + what).then().statusCode(201);
    }
}
