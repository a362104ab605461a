package org.dozvon.reporting;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.EndReason;
import org.dozvon.reporting.intake.CallFactsConsumer;
import org.dozvon.reporting.intake.IntakeConfig;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ReportingTest {
    @Inject
    AgroalDataSource database;

    @Inject
    IntakeConfig intake;

    private static KafkaProducer<String, byte[]> producer;
    private static String olga;
    private static String clara;

    @BeforeAll
    static void signIn() {
        olga = RealServers.tokenOf("olga");
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
    void anAnsweredCallStandsInTheListWithItsPathAndFigures() {
        // Given
        var before = figures("avto");
        var id = UUID.randomUUID().toString();

        // When
        write(SampleCall.of("avto", id)
                .arrived("+79031110001")
                .entered("menu")
                .rang("l1", "boris")
                .after(4_000)
                .answered("l1", "boris")
                .after(20_000)
                .talkEnded("l1", 20_000)
                .ended(EndReason.TALKED)
                .facts());

        // Then
        awaitOutcome(olga, id, "answered");
        given().auth()
                .oauth2(olga)
                .get("/api/v1/calls/" + id)
                .then()
                .body("call.waitMillis", equalTo(4_000))
                .body("call.talkMillis", equalTo(20_000))
                .body("call.answeredBy", equalTo("boris"))
                .body(
                        "events.fact.type",
                        equalTo(List.of("arrived", "step-entered", "rang", "answered", "talk-ended", "ended")));
        var after = figures("avto");
        assertThat(after.getInt("answered")).isEqualTo(before.getInt("answered") + 1);
        assertThat(after.getInt("offered"))
                .isEqualTo(after.getInt("answered")
                        + after.getInt("missed")
                        + after.getInt("voicemails")
                        + after.getInt("goodbyes")
                        + after.getInt("inProgress"));
    }

    @Test
    void callsOutStandInTheListOfTheirCompanyAloneAndInNoFigureOfCustomers() {
        // Given a call that stands behind all that was told before
        var last = UUID.randomUUID().toString();
        write(SampleCall.of("avto", last)
                .arrived("+79031110009")
                .ended(EndReason.CALLER_HUNG_UP)
                .facts());
        awaitOutcome(olga, last, "missed");
        var before = figures("avto");
        var number = "+79%09d".formatted(new java.util.Random().nextInt(1_000_000_000));
        var id = UUID.randomUUID().toString();

        // When
        write(SampleCall.of("avto", id)
                .placed("boris", number)
                .rang("l1", null)
                .after(4_000)
                .answered("l1", null)
                .after(20_000)
                .talkEnded("l1", 20_000)
                .ended(EndReason.TALKED)
                .facts());
        awaitOutcome(olga, id, "answered");

        // Then
        assertThat(figures("avto").getInt("offered")).isEqualTo(before.getInt("offered"));
        given().auth()
                .oauth2(olga)
                .queryParam("dialled", number)
                .get("/api/v1/calls?direction=outbound&person=boris")
                .then()
                .body("calls", hasSize(1))
                .body("calls[0].direction", equalTo("outbound"))
                .body("calls[0].placedBy", equalTo("boris"))
                .body("calls[0].talkMillis", equalTo(20_000));
        given().auth()
                .oauth2(olga)
                .queryParam("dialled", number)
                .get("/api/v1/calls?direction=inbound")
                .then()
                .body("calls", hasSize(0));
        given().auth()
                .oauth2(clara)
                .queryParam("dialled", number)
                .get("/api/v1/calls?direction=outbound")
                .then()
                .body("calls", hasSize(0));
        given().auth()
                .oauth2(olga)
                .get("/api/v1/calls?direction=sideways")
                .then()
                .statusCode(400);
    }

    /// Who dials a queue of their own company is no customer, whatever becomes of it.
    @Test
    void aColleagueWhoDialsAQueueStandsInTheListAndInNoFigure() {
        // Given
        var first = UUID.randomUUID().toString();
        write(SampleCall.of("avto", first)
                .arrived("+79031110047")
                .after(100)
                .ended(EndReason.CALLER_HUNG_UP)
                .facts());
        awaitOutcome(olga, first, "missed");
        var before = figures("avto");
        var digits = Integer.toString(new java.util.Random().nextInt(10_000, 100_000));
        var ids = List.of(UUID.randomUUID().toString(), UUID.randomUUID().toString());

        // When
        write(SampleCall.of("avto", ids.getFirst())
                .dialledInside("anna", digits)
                .rang("l1", "boris")
                .after(4_000)
                .answered("l1", "boris")
                .after(20_000)
                .talkEnded("l1", 20_000)
                .ended(EndReason.TALKED)
                .facts());
        write(SampleCall.of("avto", ids.getLast())
                .dialledInside("anna", digits)
                .after(100)
                .ended(EndReason.CALLER_HUNG_UP)
                .facts());
        awaitOutcome(olga, ids.getFirst(), "answered");
        awaitOutcome(olga, ids.getLast(), "unanswered");

        // Then
        assertThat(figures("avto").getInt("offered")).isEqualTo(before.getInt("offered"));
        given().auth()
                .oauth2(olga)
                .queryParam("dialled", digits)
                .get("/api/v1/calls?direction=inside")
                .then()
                .body("calls", hasSize(2))
                .body("calls[0].direction", equalTo("inside"))
                .body("calls[0].placedBy", equalTo("anna"))
                .body("calls[0].missedCause", nullValue());
    }

    @Test
    void whatLeftTheHouseStandsInTheDeliveryLogOfItsOwnTenantAlone() {
        // Given
        var id = UUID.randomUUID().toString();
        var host = id + ".example.com";

        // When
        write(SampleCall.of("avto", id)
                .arrived("+79031110044")
                .entered("w1", "webhook")
                .after(100)
                .asked("w1", "webhook", host, "timed-out", 3_000)
                .after(3_000)
                .asked("c1", "crm-owner", host, "deal", 84)
                .ended(EndReason.CALLER_HUNG_UP)
                .facts());

        // Then
        awaitOutcome(olga, id, "missed");
        given().auth()
                .oauth2(olga)
                .get("/api/v1/deliveries?host=" + host)
                .then()
                .statusCode(200)
                .body("deliveries.what", equalTo(List.of("crm-owner", "webhook")))
                .body("deliveries.result", equalTo(List.of("deal", "timed-out")))
                .body("deliveries.millis", equalTo(List.of(84, 3_000)))
                .body("deliveries.callId", equalTo(List.of(id, id)))
                .body("deliveries.step", equalTo(List.of("c1", "w1")))
                .body("deliveries[0].test", equalTo(false));
        given().auth()
                .oauth2(olga)
                .get("/api/v1/deliveries?limit=200")
                .then()
                .body("deliveries.host.findAll { it == '" + host + "' }", hasSize(2));
        given().auth()
                .oauth2(clara)
                .get("/api/v1/deliveries?host=" + host)
                .then()
                .body("deliveries", hasSize(0));
        given().auth().oauth2(olga).get("/api/v1/deliveries?limit=201").then().statusCode(400);
    }

    @Test
    void factsDeliveredTwiceCountOnce() {
        var before = figures("avto");
        var id = UUID.randomUUID().toString();
        var facts = SampleCall.of("avto", id)
                .arrived("+79031110002")
                .ended(EndReason.CALLER_HUNG_UP)
                .facts();

        write(facts);
        write(facts);
        var last = UUID.randomUUID().toString();
        write(SampleCall.of("avto", last)
                .arrived("+79031110002")
                .ended(EndReason.CALLER_HUNG_UP)
                .facts());

        awaitOutcome(olga, last, "missed");
        assertThat(figures("avto").getInt("missed")).isEqualTo(before.getInt("missed") + 2);
        given().auth().oauth2(olga).get("/api/v1/calls/" + id).then().body("events", hasSize(2));
    }

    @Test
    void factsAreReadOnWhenKafkaExpelsTheReaderInTheMiddleOfThem() throws Exception {
        // Given facts that the database lets wait
        var first = UUID.randomUUID().toString();
        var second = UUID.randomUUID().toString();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var kafka = Admin.create(Map.of("bootstrap.servers", System.getProperty("test.kafka")))) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE call_event IN SHARE MODE");
            write(missed(first));
            Awaitility.await("the reader waits for the database")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> isSomebodyBlocked(statement));

            // When
            kafka.removeMembersFromConsumerGroup(intake.group(), new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get();
            connection.rollback();
        }
        write(missed(second));

        // Then
        awaitOutcome(olga, first, "missed");
        awaitOutcome(olga, second, "missed");
    }

    @Test
    void whileFactsCannotBeWrittenThisIsNotReadyAndAfterwardsNoneIsMissing() throws Exception {
        // Given a table that is not there
        var call = UUID.randomUUID().toString();
        var told = Told.by(CallFactsConsumer.class);
        try (var owner = DriverManager.getConnection(
                        setting("datasource.jdbc.url"), setting("flyway.username"), setting("flyway.password"));
                var statement = owner.createStatement()) {
            statement.execute("ALTER TABLE call_event RENAME TO call_event_away");
            try {
                // When
                write(missed(call));

                // Then
                Awaitility.await("not ready, and not for a moment only")
                        .atMost(Duration.ofSeconds(30))
                        .pollInterval(Duration.ofMillis(20))
                        .during(Duration.ofSeconds(3))
                        .until(() -> readiness() == 503);
            } finally {
                statement.execute("ALTER TABLE call_event_away RENAME TO call_event");
            }
        }
        awaitOutcome(olga, call, "missed");
        Awaitility.await("ready again").atMost(Duration.ofSeconds(30)).until(() -> readiness() == 200);
        assertThat(told.lines("facts could not be written")).hasSize(1);
        assertThat(told.lines("facts are written again")).hasSize(1);
    }

    private static int readiness() {
        return given().get("/q/health/ready").statusCode();
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("quarkus." + name, String.class);
    }

    private static boolean isSomebodyBlocked(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery(
                "SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'call_event'::regclass")) {
            return rows.next();
        }
    }

    private static List<CallEvent> missed(String call) {
        return SampleCall.of("avto", call)
                .arrived("+79031110099")
                .ended(EndReason.CALLER_HUNG_UP)
                .facts();
    }

    @Test
    void theTrueBeginningMovesTheCallWhenItComesLate() {
        // Given a takeover that is known before the arrival, which another router still has in its spool
        var id = UUID.randomUUID().toString();
        var facts = SampleCall.of("avto", id)
                .at(Instant.now().minus(Duration.ofDays(70)))
                .arrived("+79031110003")
                .after(5_000)
                .ended(EndReason.CALLER_HUNG_UP)
                .facts();
        write(List.of(facts.get(1)));
        awaitOutcome(olga, id, "missed");

        // When
        write(List.of(facts.get(0)));

        // Then
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().auth()
                        .oauth2(olga)
                        .get("/api/v1/calls/" + id)
                        .then()
                        .body("call.waitMillis", equalTo(5_000))
                        .body("call.caller", equalTo("+79031110003"))
                        .body("events", hasSize(2)));
    }

    @Test
    void aTestCallIsSeenInItsTestAndInNoFigure() {
        var before = figures("avto");
        var test = UUID.randomUUID().toString();
        given().auth()
                .oauth2(olga)
                .get("/api/v1/tests/" + test)
                .then()
                .statusCode(200)
                .body("call", nullValue());

        var id = UUID.randomUUID().toString();
        write(SampleCall.of("avto", id)
                .ofTest(test)
                .arrived("+79031110004")
                .ended(EndReason.SAID_GOODBYE)
                .facts());

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().auth()
                        .oauth2(olga)
                        .get("/api/v1/tests/" + test)
                        .then()
                        .body("call.callId", equalTo(id)));
        assertThat(figures("avto").getInt("offered")).isEqualTo(before.getInt("offered"));
        given().auth()
                .oauth2(olga)
                .queryParam("caller", "+79031110004")
                .get("/api/v1/calls")
                .then()
                .body("calls", hasSize(0));
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        // Given
        var caller = "+79031110005";
        var ids = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            var id = UUID.randomUUID().toString();
            ids.addFirst(id);
            write(SampleCall.of("avto", id)
                    .at(Instant.now().minusSeconds(100 - i))
                    .arrived(caller)
                    .ended(EndReason.CALLER_HUNG_UP)
                    .facts());
        }
        awaitOutcome(olga, ids.getFirst(), "missed");

        // When
        var seen = new ArrayList<String>();
        String after = "";
        while (after != null) {
            var page = given().auth()
                    .oauth2(olga)
                    .queryParams(Map.of("caller", caller, "limit", 2, "after", after))
                    .get("/api/v1/calls")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("calls.callId"));
            after = page.getString("next");
        }

        // Then
        assertThat(seen).isEqualTo(ids);
    }

    @Test
    void whoListenedStandsInThePathForThoseWhoMayListen() {
        var id = UUID.randomUUID().toString();
        write(SampleCall.of("avto", id)
                .arrived("+79031110016")
                .rang("l1", "anna")
                .answered("l1", "anna")
                .listened("olga", "anna")
                .ended(EndReason.CALLER_HUNG_UP)
                .facts());
        awaitOutcome(olga, id, "answered");

        given().auth()
                .oauth2(olga)
                .get("/api/v1/calls/" + id)
                .then()
                .body("events.fact.type", hasItem("listened"))
                .body("events.fact.listener", hasItem("olga"));
    }

    @Test
    void anotherTenantsCallAnswersLikeOneThatDoesNotExist() {
        // Given
        var id = UUID.randomUUID().toString();
        write(SampleCall.of("avto", id)
                .arrived("+79031110006")
                .voicemail(UUID.randomUUID().toString(), 3_000)
                .ended(EndReason.VOICEMAIL_LEFT)
                .facts());
        awaitOutcome(olga, id, "voicemail");

        // When
        var foreign = given().auth().oauth2(clara).get("/api/v1/calls/" + id);
        var unknown = given().auth().oauth2(clara).get("/api/v1/calls/" + UUID.randomUUID());

        // Then
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.asString()).isEqualTo(unknown.asString());
        given().auth().oauth2(clara).get("/api/v1/calls").then().body("calls", hasSize(0));
        given().auth().oauth2(clara).get("/api/v1/voicemails").then().body("messages", hasSize(0));
        given().auth().oauth2(clara).get("/api/v1/figures/today").then().body("offered", equalTo(0));
        given().auth().oauth2(olga).get("/api/v1/voicemails").then().body("messages[0].message", notNullValue());
    }

    @Test
    void howOftenANumberWasDialledIsToldToItsCompanyAlone() {
        // Given a call that found all lines busy, and a test of the same number
        var id = UUID.randomUUID().toString();
        var ofTest = UUID.randomUUID().toString();
        write(SampleCall.of("avto", id)
                .arrivedAt("+78123091577", "+79031110006")
                .linesBusy(1)
                .ended(EndReason.LINES_BUSY)
                .facts());
        write(SampleCall.of("avto", ofTest)
                .ofTest("test-of-number")
                .arrivedAt("+78123091577", "+79031110006")
                .ended(EndReason.CALLER_HUNG_UP)
                .facts());
        awaitOutcome(olga, ofTest, "missed");

        // Then
        awaitOutcome(olga, id, "missed");
        given().auth().oauth2(olga).get("/api/v1/calls/" + id).then().body("call.missedCause", equalTo("all-busy"));
        given().auth()
                .oauth2(olga)
                .get("/api/v1/figures/numbers")
                .then()
                .statusCode(200)
                .body("find { it.number == '+78123091577' }.calls", equalTo(1));
        given().auth()
                .oauth2(clara)
                .get("/api/v1/figures/numbers")
                .then()
                .statusCode(200)
                .body("number", not(hasItem("+78123091577")));
        given().auth()
                .oauth2(olga)
                .queryParam("days", 1_000)
                .get("/api/v1/figures/numbers")
                .then()
                .statusCode(400);
    }

    @Test
    void recordsThatCannotBeReadAreSetAsideAndTheNextOnesGoOn() {
        // Given
        producer.send(new ProducerRecord<>(Topics.CALL_EVENTS, "avto", "{not json".getBytes(StandardCharsets.UTF_8)));
        producer.send(new ProducerRecord<>(Topics.CALL_EVENTS, "avto", null));
        var stranger = SampleCall.of("cafe", UUID.randomUUID().toString())
                .arrived("+79031110007")
                .facts();
        producer.send(new ProducerRecord<>(Topics.CALL_EVENTS, "avto", RecordJson.write(stranger.getFirst())));

        // When
        var id = UUID.randomUUID().toString();
        write(SampleCall.of("avto", id)
                .arrived("+79031110007")
                .ended(EndReason.CALLER_HUNG_UP)
                .facts());

        // Then
        awaitOutcome(olga, id, "missed");
        given().auth().oauth2(clara).get("/api/v1/calls").then().body("calls", hasSize(0));
    }

    @Test
    void aFactOfAKindThatIsNotKnownYetIsKept() {
        var id = UUID.randomUUID().toString();
        var facts = SampleCall.of("avto", id)
                .arrived("+79031110008")
                .ended(EndReason.CALLER_HUNG_UP)
                .facts();
        var later = new String(RecordJson.write(facts.get(1)), StandardCharsets.UTF_8)
                .replace("\"sequence\":2", "\"sequence\":3")
                .replace("\"type\":\"ended\"", "\"type\":\"scored-later\"");
        write(facts);
        producer.send(new ProducerRecord<>(Topics.CALL_EVENTS, "avto", later.getBytes(StandardCharsets.UTF_8)));

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> given().auth()
                        .oauth2(olga)
                        .get("/api/v1/calls/" + id)
                        .then()
                        .body("events", hasSize(3))
                        .body("call.outcome", equalTo("missed")));
    }

    @Test
    void badParametersAreNamedWithTheirWayOut() {
        given().auth()
                .oauth2(olga)
                .header("Accept-Language", "ru")
                .queryParam("outcome", "lost")
                .get("/api/v1/calls")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("parameter-invalid"))
                .body("problems[0].field", equalTo("outcome"));
        given().auth()
                .oauth2(olga)
                .queryParam("limit", 100_000)
                .get("/api/v1/calls")
                .then()
                .statusCode(400);
        given().auth()
                .oauth2(olga)
                .queryParam("after", "%%%")
                .get("/api/v1/calls")
                .then()
                .statusCode(400);
        given().auth()
                .oauth2(olga)
                .queryParam("zone", "Mars/Base")
                .get("/api/v1/figures/today")
                .then()
                .statusCode(400);
    }

    @Test
    void nobodyReadsWithoutATokenOrACompany() {
        given().get("/api/v1/calls").then().statusCode(401);
        given().auth()
                .oauth2(RealServers.tokenOf("petr"))
                .get("/api/v1/calls")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(RealServers.tokenOf("root"))
                .get("/api/v1/calls")
                .then()
                .statusCode(403);
    }

    private static JsonPath figures(String tenant) {
        return given().auth()
                .oauth2(tenant.equals("avto") ? olga : clara)
                .queryParam("zone", "Europe/Moscow")
                .get("/api/v1/figures/today")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void write(List<CallEvent> facts) {
        facts.forEach(fact ->
                producer.send(new ProducerRecord<>(Topics.CALL_EVENTS, fact.tenantId(), RecordJson.write(fact))));
        producer.flush();
    }

    private static void awaitOutcome(String token, String call, String outcome) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> given().auth()
                        .oauth2(token)
                        .get("/api/v1/calls/" + call)
                        .then()
                        .statusCode(200)
                        .body("call.outcome", equalTo(outcome)));
    }
}
