package org.dozvon.tenant.scheme;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.dozvon.records.Topics;
import org.dozvon.records.plan.PlanPublished;
import org.dozvon.tenant.support.Api;
import org.dozvon.tenant.support.PlanTopic;
import org.dozvon.tenant.support.RealServers;
import org.dozvon.tenant.support.Tenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PublishTest {
    @Inject
    Tenants tenants;

    private String tenant;

    @BeforeEach
    void aTenantWithAPersonAndANumber() {
        tenant = tenants.create();
        Api.ownerOf(tenant)
                .body(Map.of(
                        "id", "anna",
                        "name", "Анна",
                        "extension", "101",
                        "contacts", List.of(Map.of("kind", "phone", "number", "+79035550101"))))
                .post("/api/v1/people")
                .then()
                .statusCode(201);
    }

    @Test
    void aPublishPutsOneWholePlanOnTheTopic() {
        // Given
        createScheme("Main");
        var number = numberAnsweredBy("main");

        // When
        var version = publish("main", 1);

        // Then
        try (var topic = new PlanTopic(Topics.PLANS)) {
            var plan = topic.awaitPlans(tenant, version).getLast().plan();
            assertThat(plan.version()).isEqualTo(version);
            assertThat(plan.schemes()).hasSize(1);
            assertThat(plan.people()).hasSize(1);
            assertThat(plan.numbers().get(number).scheme()).isZero();
            assertThat(plan.zone()).isEqualTo("Europe/Moscow");
        }
    }

    @Test
    void aTenantWithoutASchemePublishesItsDirectory() {
        // When
        var credentials = Api.ownerOf(tenant)
                .post("/api/v1/people/anna/sip-account")
                .then()
                .statusCode(200)
                .extract();

        // Then
        assertThat(credentials.<String>path("uri")).isEqualTo("sip:101@" + tenant + ".sip.localhost");
        try (var topic = new PlanTopic(Topics.PLANS)) {
            var accounts = topic.awaitPlans(tenant, 3).getLast().plan().accounts();
            assertThat(accounts.get("101").a1Hash()).hasSize(32);
            assertThat(accounts.get("101").personName()).isEqualTo("Анна");
        }
    }

    @Test
    void publishesAtOnceGetVersionsWithoutGapsInTheOrderOfTheTopic() throws Exception {
        // Given
        createScheme("Main");

        // When
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var published = IntStream.range(0, 8)
                    .mapToObj(_ -> people.submit(() -> publish("main", 1)))
                    .toList();
            for (var one : published) {
                one.get();
            }
        }

        // Then: one for the tenant, one for Anna, eight for the scheme.
        try (var topic = new PlanTopic(Topics.PLANS)) {
            assertThat(topic.awaitPlans(tenant, 10))
                    .extracting(PlanPublished::version)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 10).boxed().toList());
        }
        Api.ownerOf(tenant)
                .get("/api/v1/schemes/main/versions")
                .then()
                .body("version", equalTo(List.of(8, 7, 6, 5, 4, 3, 2, 1)));
    }

    @Test
    void aBrokenDraftIsRefusedWithProblemsAtItsSteps() {
        // Given
        createScheme("Main");
        draw("main", 1, ringing("nobody-we-know")).statusCode(200).body("problems.step", hasItem("ring"));

        // When
        var refused = Api.ownerOf(tenant)
                .body(Map.of("revision", 2, "comment", ""))
                .post("/api/v1/schemes/main/publish")
                .then();

        // Then
        refused.statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("scheme-has-errors"))
                .body("problems.step", hasItem("ring"))
                .body("problems.severity", hasItem("error"));
        Api.ownerOf(tenant).get("/api/v1/schemes/main").then().body("live", nullValue());
    }

    @Test
    void aProofStopsAPublishWithACallThatShowsItAndAFixThatMendsIt() {
        // Given
        createScheme("Main");
        draw("main", 1, askingForEver())
                .statusCode(200)
                .body("problems.find { it.code == 'loop-endless' }.severity", equalTo("error"))
                .body("longestWait", nullValue());

        // When
        var refused = Api.ownerOf(tenant)
                .header("Accept-Language", "en")
                .body(Map.of("revision", 2, "comment", ""))
                .post("/api/v1/schemes/main/publish")
                .then();

        // Then
        var circle = "problems.find { it.code == 'loop-endless' }";
        refused.statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("scheme-has-errors"))
                .body(circle + ".step", equalTo("menu"))
                .body(circle + ".example.told", startsWith("Example: "))
                .body(circle + ".example.scheme", equalTo("main"))
                .body(circle + ".example.keys", empty())
                .body(circle + ".example.others", equalTo("SILENT"))
                .body(circle + ".fix.told", equalTo("Lead the circle out to voicemail"))
                .body(circle + ".fix.edits.kind", everyItem(equalTo("put-step")));
        Api.ownerOf(tenant).get("/api/v1/schemes/main").then().body("live", nullValue());

        // And when: the fix is applied to the draft
        List<Map<String, Object>> steps = refused.extract().path(circle + ".fix.edits.step");
        draw("main", 2, menuFirst(steps))
                .statusCode(200)
                .body("longestWait.told", startsWith("A caller waits at most "));

        // Then
        publish("main", 3);
    }

    @Test
    void aSchemeOfSomebodyElseIsNotProvenForAStranger() {
        // Given
        createScheme("Main");
        draw("main", 1, askingForEver()).statusCode(200);

        // When
        var stranger = tenants.create();

        // Then
        Api.ownerOf(stranger).get("/api/v1/schemes/main").then().statusCode(404);
        Api.ownerOf(stranger)
                .body(Map.of("revision", 2, "comment", ""))
                .post("/api/v1/schemes/main/publish")
                .then()
                .statusCode(404)
                .body("problems", empty());
    }

    @Test
    void aDraftOnAnOldRevisionIsRefusedAndSaysWhoDrewLast() {
        // Given
        createScheme("Main");
        draw("main", 1, ringing("anna")).statusCode(200).body("revision", equalTo(2));

        // When
        var refused = draw("main", 1, ringing("anna"));

        // Then
        refused.statusCode(412)
                .body("code", equalTo("draft-changed-elsewhere"))
                .body("by", equalTo("Ольга"))
                .body("at", not(nullValue()));
    }

    @Test
    void aDraftIsInForceOnlyWhenItIsPublished() {
        // Given
        createScheme("Main");
        publish("main", 1);

        // When
        draw("main", 1, ringing("anna")).statusCode(200).body("changed", equalTo(true));

        // Then
        Api.ownerOf(tenant).get("/api/v1/model?schemes=live").then().body("schemes[0].steps.size()", equalTo(2));
        Api.ownerOf(tenant).get("/api/v1/model?schemes=draft").then().body("schemes[0].steps.size()", equalTo(1));
        Api.ownerOf(tenant)
                .queryParam("from", "live")
                .queryParam("to", "draft")
                .get("/api/v1/schemes/main/diff")
                .then()
                .statusCode(200)
                .body("kind", hasItem("removed"));
    }

    @Test
    void aRollbackMakesANewVersionOfTheOldDrawing() {
        // Given
        createScheme("Main");
        publish("main", 1);
        draw("main", 1, ringing("anna"));
        publish("main", 2);

        // When
        var rolledBack = Api.ownerOf(tenant)
                .body(Map.of("version", 1, "comment", "back"))
                .post("/api/v1/schemes/main/rollback")
                .then()
                .statusCode(200)
                .extract();

        // Then
        assertThat(rolledBack.<Integer>path("schemeVersion")).isEqualTo(3);
        Api.ownerOf(tenant).get("/api/v1/schemes/main/versions/3").then().body("steps.size()", equalTo(2));
        Api.ownerOf(tenant)
                .get("/api/v1/plans/" + rolledBack.path("planVersion") + "/schemes/main")
                .then()
                .body("steps.size()", equalTo(2));
    }

    @Test
    void aPlanKeepsTheDrawingOfItsTime() {
        // Given
        createScheme("Main");
        var first = publish("main", 1);
        draw("main", 1, ringing("anna"));

        // When
        publish("main", 2);

        // Then
        Api.ownerOf(tenant)
                .get("/api/v1/plans/" + first + "/schemes/main")
                .then()
                .body("steps.size()", equalTo(2));
    }

    @Test
    void whatALiveSchemeNeedsCannotBeRemoved() {
        // Given
        createScheme("Main");
        var number = numberAnsweredBy("main");
        publish("main", 1);

        // When
        var person = Api.ownerOf(tenant).delete("/api/v1/people/anna").then();
        var scheme = Api.ownerOf(tenant).delete("/api/v1/schemes/main").then();

        // Then
        person.statusCode(409).body("code", equalTo("in-use")).body("problems.where", hasItem("Main"));
        scheme.statusCode(409).body("code", equalTo("in-use")).body("problems.where", hasItem(number));
        Api.ownerOf(tenant).get("/api/v1/people/anna").then().statusCode(200);
    }

    @Test
    void aSchemeThatNothingNeedsGoes() {
        // Given
        createScheme("Main");
        publish("main", 1);

        // When
        Api.ownerOf(tenant).delete("/api/v1/schemes/main").then().statusCode(204);

        // Then
        Api.ownerOf(tenant).get("/api/v1/schemes").then().body("", empty());
        Api.ownerOf(tenant).delete("/api/v1/people/anna").then().statusCode(204);
    }

    @Test
    void aPublishIsOnTheTopicLongBeforeTheRelayWouldLookByItself() {
        // Given
        createScheme("Main");
        for (var warmUp = 0; warmUp < 10; warmUp++) {
            publish("main", 1);
        }

        // When
        var last = publish("main", 1);

        // Then: the broker stamps the record when it arrives, the publisher when it writes.
        try (var topic = new PlanTopic(Topics.PLANS)) {
            topic.awaitPlans(tenant, last);
            var delays = topic.await(tenant, _ -> true).stream()
                    .map(PublishTest::delay)
                    .sorted()
                    .toList();
            // The middle, since the machine that tests may be busy with other things.
            assertThat(delays.get(delays.size() / 2)).isLessThan(Duration.ofSeconds(1));
        }
    }

    private static Duration delay(org.apache.kafka.clients.consumer.ConsumerRecord<String, byte[]> record) {
        try {
            var published = org.dozvon.records.RecordJson.read(record.value(), PlanPublished.class);
            return Duration.between(published.publishedAt(), java.time.Instant.ofEpochMilli(record.timestamp()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void createScheme(String name) {
        Api.ownerOf(tenant)
                .body(Map.of("name", name))
                .post("/api/v1/schemes")
                .then()
                .statusCode(201)
                .body("problems.findAll { it.severity == 'error' }", empty());
    }

    private long publish(String scheme, int revision) {
        return Api.ownerOf(tenant)
                .body(Map.of("revision", revision, "comment", "test"))
                .post("/api/v1/schemes/" + scheme + "/publish")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("planVersion");
    }

    private String numberAnsweredBy(String scheme) {
        var number = "+7812" + (1_000_000 + Integer.parseInt(tenant.replaceAll("\\D", "")));
        Api.ownerOf(tenant)
                .body(Map.of("number", number, "label", "", "scheme", scheme))
                .post("/api/v1/numbers")
                .then()
                .statusCode(201);
        return number;
    }

    private io.restassured.response.ValidatableResponse draw(String scheme, int revision, Map<String, Object> draft) {
        return Api.ownerOf(tenant)
                .header("If-Match", "\"" + revision + "\"")
                .body(draft)
                .put("/api/v1/schemes/" + scheme + "/draft")
                .then();
    }

    /// Who presses nothing is asked again, and again.
    private static Map<String, Object> askingForEver() {
        Map<String, Object> menu = Map.of(
                "type",
                "menu",
                "id",
                "menu",
                "prompt",
                Map.of("kind", "stock", "phrase", "menu"),
                "keys",
                List.of(Map.of("key", "1", "label", "")),
                "waitSeconds",
                5,
                "attempts",
                2,
                "exits",
                Map.of("1", "ring", "no-input", "menu", "wrong-input", "ring"));
        return menuFirst(List.of(menu));
    }

    @SuppressWarnings("unchecked") // written a few lines below
    private static Map<String, Object> menuFirst(List<Map<String, Object>> others) {
        var steps = new ArrayList<Map<String, Object>>(others);
        steps.addAll((List<Map<String, Object>>) ringing("anna").get("steps"));
        return Map.of("id", "main", "name", "Main", "entry", "menu", "steps", steps);
    }

    private static Map<String, Object> ringing(String person) {
        return Map.of(
                "id", "main",
                "name", "Main",
                "entry", "ring",
                "steps",
                        List.of(Map.of(
                                "type", "ring",
                                "id", "ring",
                                "label", "",
                                "targets",
                                        List.of(Map.of(
                                                "kind",
                                                "person",
                                                "person",
                                                person,
                                                "contacts",
                                                "all-at-once",
                                                "timeoutSeconds",
                                                20)),
                                "strategy", "sequential",
                                "rounds", 1,
                                "exits", Map.of())));
    }
}
