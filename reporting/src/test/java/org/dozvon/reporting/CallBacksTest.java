package org.dozvon.reporting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.EndReason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

/// Callers who were promised a call back, from the facts to the list.
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CallBacksTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant NOON = Instant.now().minus(Duration.ofHours(3));

    private static KafkaProducer<String, byte[]> producer;
    private static String olga;
    private static String petr;
    private static String clara;

    private final String number = "+7" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
    private final String first = UUID.randomUUID().toString();
    private final String second = UUID.randomUUID().toString();

    @BeforeAll
    static void signIn() {
        olga = RealServers.tokenOf("olga");
        petr = RealServers.tokenOf("petr");
        clara = RealServers.tokenOf("clara");
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", System.getProperty("test.kafka")),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @AfterAll
    static void close() {
        producer.close();
    }

    @Test
    void aCallerWhoIsPromisedTwiceStandsInTheListOnce() {
        // When, and again what was said already
        var facts = promise(first, NOON).facts();
        write(facts);
        write(facts);
        write(promise(second, NOON.plusSeconds(600)).facts());

        // Then
        var open = awaitOpen(2);
        assertThat(open.getString("callId")).isEqualTo(second);
        assertThat(Instant.parse(open.getString("openedAt"))).isBefore(Instant.parse(open.getString("promisedAt")));
        assertThat(open.getString("dialled")).isEqualTo("+78123091500");
        assertThat(open.getString("step")).isEqualTo("call-back");
    }

    @Test
    void whoEndsItByHandIsRememberedAndAPromiseAfterThatOpensItAgain() {
        // Given
        write(promise(first, NOON).facts());
        var id = awaitOpen(1).getString("id");

        // When
        end(olga, id, "called-back", "Talked, comes on Friday")
                .then()
                .statusCode(200)
                .body("state", equalTo("done"))
                .body("outcome", equalTo("called-back"))
                .body("endedBy", not(equalTo("")))
                .body("note", equalTo("Talked, comes on Friday"));

        // Then
        given().auth().oauth2(petr).get("/api/v1/call-backs/" + id).then().body("outcome", equalTo("called-back"));
        end(olga, id, "not-needed", null).then().statusCode(409).body("code", equalTo("call-back-done"));
        assertThat(mine("open")).isEmpty();
        assertThat(mine("done")).hasSize(1);

        // When
        write(promise(second, Instant.now().plusSeconds(1)).facts());

        // Then
        assertThat(awaitOpen(1).getString("id")).isNotEqualTo(id);
        assertThat(mine("done")).hasSize(1);
    }

    @Test
    void whoCallsAgainAndIsTalkedToWaitsForNobodyAnyMore() {
        // Given
        write(promise(first, NOON).facts());
        awaitOpen(1);

        // When somebody is missed, nothing changes; when they are answered, it does
        write(SampleCall.of("avto", UUID.randomUUID().toString())
                .at(NOON.plusSeconds(60))
                .arrived(number)
                .ended(EndReason.CALLER_HUNG_UP)
                .facts());
        write(talk(second, NOON.plusSeconds(120)).facts());

        // Then
        Awaitility.await().atMost(PATIENCE).until(() -> mine("done").size() == 1);
        var done = mine("done").getFirst();
        assertThat(done)
                .containsEntry("outcome", "got-through")
                .containsEntry("endedBy", "boris")
                .containsEntry("endedByCall", second);
        assertThat(mine("open")).isEmpty();
    }

    @Test
    void whoIsCalledByTheCompanyAndTalksIsDoneAndWhoDoesNotAnswerIsNot() {
        // Given
        write(promise(first, NOON).facts());
        awaitOpen(1);

        // When: nobody answers at first
        write(SampleCall.of("avto", UUID.randomUUID().toString())
                .at(NOON.plusSeconds(60))
                .placed("petr", number)
                .ended(EndReason.NOT_ANSWERED)
                .facts());
        write(SampleCall.of("avto", second)
                .at(NOON.plusSeconds(120))
                .placed("petr", number)
                .answeredOutside("leg-1", number)
                .talkEnded("leg-1", 30_000)
                .ended(EndReason.TALKED)
                .facts());

        // Then
        Awaitility.await().atMost(PATIENCE).until(() -> mine("done").size() == 1);
        assertThat(mine("done").getFirst())
                .containsEntry("outcome", "got-through")
                .containsEntry("endedBy", "petr")
                .containsEntry("endedByCall", second);
    }

    @Test
    void aPromiseThatIsLearntOfAfterTheTalkIsNoWork() {
        // Given the talk that came after it
        write(talk(second, NOON.plusSeconds(120)).facts());

        // When
        write(promise(first, NOON).facts());

        // Then
        Awaitility.await().atMost(PATIENCE).until(() -> mine("done").size() == 1);
        assertThat(mine("open")).isEmpty();
    }

    @Test
    void aTestCallPromisesNobodyAnythingAndAnEarlierTalkEndsNothing() {
        // When
        write(SampleCall.of("avto", UUID.randomUUID().toString())
                .ofTest("t1")
                .arrived("+79031115555")
                .promised("+79031115555")
                .ended(EndReason.CALLBACK_PROMISED)
                .facts());
        write(talk(second, NOON.minusSeconds(60)).facts());
        write(promise(first, NOON).facts());

        // Then
        awaitOpen(1);
        assertThat(all("open")).noneMatch(each -> each.get("number").equals("+79031115555"));
    }

    @Test
    void anotherTenantSeesAndEndsNothing() {
        // Given
        write(promise(first, NOON).facts());
        var id = awaitOpen(1).getString("id");

        // Then
        given().auth()
                .oauth2(clara)
                .get("/api/v1/call-backs")
                .then()
                .body("callBacks", hasSize(0))
                .body("open", equalTo(0));
        given().auth().oauth2(clara).get("/api/v1/call-backs/" + id).then().statusCode(404);
        var foreign = end(clara, id, "called-back", null);
        var unknown = end(clara, UUID.randomUUID().toString(), "called-back", null);
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.asString()).isEqualTo(unknown.asString());
        assertThat(mine("open")).hasSize(1);
    }

    @Test
    void anAgentSeesTheListAndEndsNothingAndWhatMakesNoSenseIsRefused() {
        write(promise(first, NOON).facts());
        var id = awaitOpen(1).getString("id");

        given().auth().oauth2(petr).get("/api/v1/call-backs").then().statusCode(200);
        end(petr, id, "called-back", null).then().statusCode(403);
        end(olga, id, "got-through", null).then().statusCode(400).body("problems.field", equalTo(List.of("outcome")));
        end(olga, id, "called-back", "x".repeat(501)).then().statusCode(400);
        given().auth().oauth2(olga).get("/api/v1/call-backs?state=lost").then().statusCode(400);
        given().auth().oauth2(olga).get("/api/v1/call-backs?limit=201").then().statusCode(400);
        given().auth().oauth2(olga).get("/api/v1/call-backs?after=x").then().statusCode(400);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        var numbers = new ArrayList<String>();
        for (var index = 0; index < 5; index++) {
            var each = number.substring(0, 11) + index;
            numbers.add(each);
            write(SampleCall.of("avto", UUID.randomUUID().toString())
                    .at(NOON.plusSeconds(index))
                    .arrived(each)
                    .promised(each)
                    .ended(EndReason.CALLBACK_PROMISED)
                    .facts());
        }

        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> all("open").stream()
                        .map(each -> (String) each.get("number"))
                        .filter(numbers::contains)
                        .toList()
                        .equals(numbers));
    }

    private SampleCall promise(String call, Instant at) {
        return SampleCall.of("avto", call)
                .at(at)
                .arrived(number)
                .promised(number)
                .ended(EndReason.CALLBACK_PROMISED);
    }

    private SampleCall talk(String call, Instant at) {
        return SampleCall.of("avto", call)
                .at(at)
                .arrived(number)
                .rang("l1", "boris")
                .after(4_000)
                .answered("l1", "boris")
                .after(20_000)
                .talkEnded("l1", 20_000)
                .ended(EndReason.TALKED);
    }

    private JsonPath awaitOpen(int promises) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> mine("open").stream()
                        .anyMatch(each -> each.get("promises").equals(promises)));
        return given().auth()
                .oauth2(olga)
                .get("/api/v1/call-backs?limit=200")
                .jsonPath()
                .setRootPath("callBacks.find { it.number == '" + number + "' }");
    }

    private List<Map<String, Object>> mine(String state) {
        return all(state).stream()
                .filter(each -> each.get("number").equals(number))
                .toList();
    }

    private static List<Map<String, Object>> all(String state) {
        var found = new ArrayList<Map<String, Object>>();
        var after = "";
        while (after != null) {
            var page = given().auth()
                    .oauth2(olga)
                    .queryParams(Map.of("state", state, "limit", 2, "after", after))
                    .get("/api/v1/call-backs")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            found.addAll(page.getList("callBacks"));
            after = page.getString("next");
        }
        return found;
    }

    private static Response end(String token, String id, String outcome, String note) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(note == null ? Map.of("outcome", outcome) : Map.of("outcome", outcome, "note", note))
                .post("/api/v1/call-backs/" + id + "/done");
    }

    private static void write(List<CallEvent> events) {
        for (var event : events) {
            producer.send(new ProducerRecord<>(Topics.CALL_EVENTS, event.tenantId(), RecordJson.write(event)));
        }
        producer.flush();
    }
}
