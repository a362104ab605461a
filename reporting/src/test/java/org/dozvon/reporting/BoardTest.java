package org.dozvon.reporting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.agent.AgentTold;
import org.dozvon.records.command.CallCommand;
import org.dozvon.records.desk.DeskTold;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/// The live board, from what routers tell to the streams of those who watch.
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class BoardTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final AtomicLong NUMBER = new AtomicLong();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static KafkaProducer<String, byte[]> producer;
    private static String olga;
    private static String petr;
    private static String clara;

    @TestHTTPResource("/api/v1/board/stream")
    URI stream;

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
    void whoWatchesSeesTheirOwnDeskAsItChangesAndNothingOfAnotherTenant() throws Exception {
        try (var mine = watching(olga);
                var foreign = watching(clara)) {
            // When
            var waiting = tellUntilSeen(mine, "avto");

            // Then
            assertThat(waiting.at("/callers/0/number").asText()).isEqualTo("+79031110001");
            assertThat(waiting.get("lagMillis").asLong()).isBetween(0L, 30_000L);

            // When that caller is gone
            var gone = desk("avto", List.of());
            tell("avto", gone);

            // Then
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() ->
                            mine.last() != null && mine.last().get("callers").isEmpty());

            // When the other tenant's own comes, nothing of the first was among what they saw
            var theirs = tellUntilSeen(foreign, "cafe");
            assertThat(theirs.at("/callers").size()).isEqualTo(1);
            assertThat(foreign.all()).noneMatch(board -> board.toString().contains("-of-avto"));
            assertThat(mine.all()).noneMatch(board -> board.toString().contains("-of-cafe"));
        }
    }

    @Test
    void aDeskUnderAnotherTenantsKeyIsPassedOver() throws Exception {
        try (var foreign = watching(clara)) {
            tellUntilSeen(foreign, "cafe");

            tell("cafe", desk("avto", List.of(caller("stolen"))));
            var after = tellUntilSeen(foreign, "cafe");

            assertThat(after.toString()).doesNotContain("stolen");
        }
    }

    @Test
    void whileSomebodyWatchesRoutersAreAskedToTell() throws Exception {
        try (var commands = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", System.getProperty("test.kafka")),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
                var watching = watching(olga)) {
            var partitions = commands.partitionsFor(Topics.CALL_COMMANDS).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            commands.assign(partitions);
            commands.seekToBeginning(partitions);

            var asked = new ArrayList<CallCommand>();
            Awaitility.await().atMost(PATIENCE).until(() -> {
                for (var record : commands.poll(Duration.ofMillis(200))) {
                    if (record.key().equals("avto")) {
                        asked.add(RecordJson.read(record.value(), CallCommand.class));
                    }
                }
                return !asked.isEmpty();
            });
            assertThat(asked.getFirst().task()).isEqualTo(new CallCommand.WatchDesk());
            assertThat(asked.getFirst().tenantId()).isEqualTo("avto");
            assertThat(watching.status).isEqualTo(200);
        }
    }

    @Test
    void itIsForThoseWhoAnswerForTheDayAndNobodyElse() throws Exception {
        try (var agent = new Stream(petr)) {
            assertThat(agent.status).isEqualTo(403);
        }
        given().auth().oauth2(petr).get("/api/v1/board").then().statusCode(403);
        given().get("/api/v1/board/stream").then().statusCode(401);
        given().auth().oauth2(olga).get("/api/v1/board").then().statusCode(200);
        given().auth()
                .oauth2(RealServers.tokenOf("ivan"))
                .get("/api/v1/board")
                .then()
                .statusCode(200);
    }

    @Test
    void anAgentSeesWhatTheyAreThemselfAndNothingOfCallers() throws Exception {
        try (var mine = watching(olga);
                var foreign = watching(clara)) {
            tellUntilSeen(mine, "avto");
            tellUntilSeen(foreign, "cafe");

            // When
            var told = given().auth().oauth2(petr).get("/api/v1/board/agents/agent-of-avto");

            // Then
            var answer = JSON.readTree(told.asString());
            assertThat(told.statusCode()).isEqualTo(200);
            assertThat(answer.at("/agent/duty").asText()).isEqualTo("break");
            assertThat(answer.at("/agent/status").asText()).isEqualTo("wrap-up");
            assertThat(answer.at("/agent/until").asText()).isNotEmpty();
            assertThat(answer.at("/lagMillis").isNumber()).isTrue();
            assertThat(told.asString()).doesNotContain("+7903", "call-of", "queue", "Doctor", "answered");
            var others = JSON.readTree(given().auth()
                    .oauth2(petr)
                    .get("/api/v1/board/agents/agent-of-cafe")
                    .asString());
            assertThat(others.at("/lagMillis").isNumber()).isTrue();
            assertThat(others.path("agent").isObject()).isFalse();
            given().get("/api/v1/board/agents/agent-of-avto").then().statusCode(401);
        }
    }

    @Test
    void tooManyStreamsOfOneTenantAreRefusedInWordsAndAClosedOneMakesRoom() throws Exception {
        var open = new ArrayList<Stream>();
        try {
            // When
            Awaitility.await().atMost(PATIENCE).until(() -> {
                open.add(new Stream(olga));
                return open.getLast().status != 200;
            });

            // Then
            assertThat(open.getLast().status).isEqualTo(429);
            assertThat(open.getLast().text).contains("too-many-streams");
            assertThat(open.size()).isLessThanOrEqualTo(5);
        } finally {
            for (var one : open) {
                one.close();
            }
        }

        Awaitility.await().atMost(PATIENCE).until(() -> {
            try (var again = new Stream(olga)) {
                return again.status == 200;
            }
        });
    }

    /// The streams of the test before may be noticed as closed only a while later.
    private Stream watching(String token) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> opened(token), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Stream> opened(String token) throws Exception {
        var opened = new Stream(token);
        if (opened.status != 429) {
            return Optional.of(opened);
        }
        opened.close();
        return Optional.empty();
    }

    private JsonNode tellUntilSeen(Stream stream, String tenant) {
        var call = "call-of-" + tenant + "-" + UUID.randomUUID();
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> {
            tell(tenant, desk(tenant, List.of(caller(call))));
            return stream.last() != null
                    && stream.last().at("/callers/0/callId").asText().equals(call);
        });
        return stream.last();
    }

    private static void tell(String key, DeskTold desk) {
        producer.send(new ProducerRecord<>(Topics.DESKS, key, RecordJson.write(desk)));
        producer.flush();
    }

    private static DeskTold desk(String tenant, List<DeskTold.Waiting> callers) {
        var now = Instant.now();
        return new DeskTold(
                tenant,
                "router-of-" + tenant,
                "desk",
                NUMBER.incrementAndGet(),
                now,
                now,
                callers,
                List.of(agent(tenant, now)),
                List.of(new DeskTold.OfQueue("queue-of-" + tenant, List.of(), 1, 0, 0, 0, 0, 0, 0, 0)),
                List.of());
    }

    private static AgentTold agent(String tenant, Instant now) {
        return new AgentTold(
                tenant,
                "agent-of-" + tenant,
                "router-of-" + tenant,
                AgentTold.Duty.BREAK,
                "Doctor",
                AgentTold.Status.WRAP_UP,
                now,
                now.plusSeconds(30),
                "call-of-" + tenant,
                "queue-of-" + tenant,
                null,
                0,
                7);
    }

    private static DeskTold.Waiting caller(String call) {
        return new DeskTold.Waiting(
                call, "sales", "+79031110001", null, "+78123091500", 1, 0, Instant.now(), 0, null, List.of(), null);
    }

    /// Somebody's open stream, read by a thread that ends with it.
    private final class Stream implements AutoCloseable {
        final int status;
        final String text;
        private final HttpClient client = HttpClient.newHttpClient();
        private final List<JsonNode> boards = new CopyOnWriteArrayList<>();
        private final InputStream body;
        private final Thread reader;

        Stream(String token) throws IOException, InterruptedException {
            var answer = client.send(
                    HttpRequest.newBuilder(stream)
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            status = answer.statusCode();
            body = answer.body();
            text = status == 200 ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
            reader = Thread.ofVirtual().start(this::read);
        }

        private void read() {
            try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                lines.lines().filter(line -> line.startsWith("data:")).forEach(line -> boards.add(board(line)));
            } catch (IOException | UncheckedIOException _) {
                // Closed.
            }
        }

        private JsonNode board(String line) {
            try {
                return JSON.readTree(line.substring("data:".length()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        JsonNode last() {
            var seen = List.copyOf(boards);
            return seen.isEmpty() ? null : seen.getLast();
        }

        List<JsonNode> all() {
            return List.copyOf(boards);
        }

        @Override
        public void close() throws IOException {
            body.close();
            client.shutdownNow();
            Awaitility.await().atMost(PATIENCE).until(() -> !reader.isAlive());
        }
    }
}
