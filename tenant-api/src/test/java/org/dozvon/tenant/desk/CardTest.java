package org.dozvon.tenant.desk;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dozvon.records.MalformedRecordException;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.command.CallCommand;
import org.dozvon.records.command.CallCommand.InTalk;
import org.dozvon.records.command.CallCommand.InTalk.Deed;
import org.dozvon.records.command.CallCommand.Place;
import org.dozvon.records.desk.DeskTold.Outcome;
import org.dozvon.records.talk.TalkTold;
import org.dozvon.tenant.support.Api;
import org.dozvon.tenant.support.PlanTopic;
import org.dozvon.tenant.support.RealServers;
import org.dozvon.tenant.support.Tenants;
import org.dozvon.tenant.support.Tokens;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

/// The card of one's own talk: from the routers' word to the page, and from what is asked to the routers.
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class CardTest {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    /// A number belongs to one tenant of all.
    private static final AtomicLong NUMBERS = new AtomicLong(78_127_600_000L);

    @Inject
    Tenants tenants;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    private final String number = "+" + NUMBERS.incrementAndGet();
    private String tenant;
    private String anna;
    private String boris;

    @BeforeEach
    void aCompany() {
        tenant = tenants.create();
        add("people", person("anna", "101"));
        add("people", person("boris", "102"));
        add("numbers", Map.of("number", number, "label", ""));
        anna = Tokens.ofEmail("anna@example.com", true, tenant, "agent");
        boris = Tokens.ofEmail("boris@example.com", true, tenant, "agent");
    }

    @Test
    void whoTalksSeesWithWhomAndWhatBecameOfWhatTheyAsked() {
        // When
        say(talks("anna", "call-1", Instant.now()));

        // Then
        var card = await(anna, seen -> seen.get("talk") != null);
        assertThat(card.getString("talk.call")).isEqualTo("call-1");
        assertThat(card.getString("talk.number")).isEqualTo("+79031234567");
        assertThat(card.getString("talk.queue")).isEqualTo("sales");
        assertThat(card.getString("talk.stage")).isEqualTo("held");
        assertThat(card.getString("answer.outcome")).isEqualTo("done");
        assertThat(card.getMap("talk")).doesNotContainKeys("channel", "leg", "node");
        card(boris).then().body("talk", nullValue()).body("answer", nullValue());
    }

    @Test
    void whatIsOlderDoesNotComeBack() {
        var now = Instant.now();
        say(new TalkTold(tenant, "anna", "router-1", now, null, null));
        say(talks("anna", "call-1", now.minusSeconds(1)));
        say(talks("boris", "call-2", now));

        await(boris, seen -> seen.get("talk") != null);
        assertThat(card(anna).jsonPath().<Object>get("talk")).isNull();
    }

    @Test
    void whatTheyAskReachesTheRoutersInTheirName() {
        // Given
        say(talks("anna", "call-1", Instant.now()));
        await(anna, seen -> seen.get("talk") != null);

        // When
        var asked = List.of(
                does(anna, "call-1", "hold"),
                does(anna, "call-1", "resume"),
                sends(anna, "call-1", "person", "boris"),
                sends(anna, "call-1", "inside", "102"),
                sends(anna, "call-1", "phone", "+74951234567"),
                does(anna, "call-1", "park"));

        // Then
        asked.forEach(answer -> answer.then().statusCode(202));
        var commands = commands(asked.size());
        assertThat(commands)
                .extracting(CallCommand::commandId)
                .containsExactlyElementsOf(asked.stream()
                        .map(answer -> answer.<String>path("commandId"))
                        .toList());
        assertThat(commands)
                .extracting(CallCommand::task)
                .containsExactly(
                        new InTalk("call-1", "anna", Deed.HOLD, null),
                        new InTalk("call-1", "anna", Deed.RESUME, null),
                        new InTalk("call-1", "anna", Deed.SEND, new Place(Place.Kind.PERSON, "boris")),
                        new InTalk("call-1", "anna", Deed.SEND, new Place(Place.Kind.INSIDE, "102")),
                        new InTalk("call-1", "anna", Deed.SEND, new Place(Place.Kind.PHONE, "+74951234567")),
                        new InTalk("call-1", "anna", Deed.PARK, null));
    }

    @Test
    void anothersTalkIsLikeNone() {
        // Given
        var other = tenants.create();
        say(talks("anna", "call-1", Instant.now()));
        await(anna, seen -> seen.get("talk") != null);
        var strangers = List.of(
                boris,
                Tokens.of(tenant, "owner"),
                Tokens.ofEmail("anna@example.com", false, tenant, "agent"),
                Tokens.ofEmail("anna@example.com", true, other, "agent"));

        // When, Then
        for (var stranger : strangers) {
            var foreign = does(stranger, "call-1", "park");
            assertThat(foreign.statusCode()).isEqualTo(404);
            assertThat(foreign.asString())
                    .isEqualTo(does(stranger, "call-9", "park").asString());
            assertThat(sends(stranger, "call-1", "person", "boris").statusCode())
                    .isEqualTo(404);
            card(stranger).then().statusCode(200).body("talk", nullValue());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "person, nobody, 422, person-unknown",
        "queue, nobody, 422, queue-unknown",
        "scheme, nobody, 422, scheme-unknown",
        "inside, 999, 422, inside-unknown",
        "phone, 84951234567890123, 422, phone-malformed",
        "phone, OWN, 422, phone-own",
        "phone, +7 495 123-45-67, 400, pattern",
        "planet, anna, 400, pattern"
    })
    void whereNobodyCanBeSentNobodyIs(String kind, String id, int status, String code) {
        say(talks("anna", "call-1", Instant.now()));
        await(anna, seen -> seen.get("talk") != null);

        sends(anna, "call-1", kind, id.equals("OWN") ? number : id)
                .then()
                .statusCode(status)
                .body("problems.code", hasItem(code));
    }

    @Test
    void whoMayNotCallOutSendsNobodyThere() {
        // Given
        Api.ownerOf(tenant)
                .body(Map.of("barred", List.of("anna"), "mostCalls", 5, "minutesPerDay", 300))
                .put("/api/v1/outgoing")
                .then()
                .statusCode(200);
        say(talks("anna", "call-1", Instant.now()));
        await(anna, seen -> seen.get("talk") != null);

        // When, Then
        sends(anna, "call-1", "phone", "+74951234567")
                .then()
                .statusCode(422)
                .body("problems[0].code", equalTo("phone-barred"));
        sends(anna, "call-1", "person", "boris").then().statusCode(202);
    }

    @ParameterizedTest
    @CsvSource({"manager, 200", "agent, 200", "platform, 403", "reseller, 403", "service, 403"})
    void eachRoleSeesItsOwnCardOrNone(String role, int status) {
        card(Tokens.of(tenant, role)).then().statusCode(status);
    }

    private TalkTold talks(String person, String call, Instant at) {
        return new TalkTold(
                tenant,
                person,
                "router-1",
                at,
                new TalkTold.Talk(
                        call,
                        "channel-1",
                        "node-1",
                        "leg-1",
                        "+79031234567",
                        null,
                        number,
                        "sales",
                        at,
                        TalkTold.Stage.HELD,
                        at),
                new TalkTold.Answer("c-1", call, Deed.HOLD, Outcome.DONE, at, null));
    }

    private void say(TalkTold told) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", servers),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.TALKS, told.key(), RecordJson.write(told)));
        }
    }

    private static Response card(String token) {
        return Api.as(token).get("/api/v1/desk/me/call");
    }

    private static JsonPath await(String token, Predicate<JsonPath> isSo) {
        var deadline = Instant.now().plus(Duration.ofSeconds(60));
        var seen = card(token).jsonPath();
        while (!isSo.test(seen) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            seen = card(token).jsonPath();
        }
        assertThat(isSo.test(seen)).isTrue();
        return seen;
    }

    private static Response does(String token, String call, String action) {
        return Api.as(token).post("/api/v1/desk/calls/" + call + "/" + action);
    }

    private static Response sends(String token, String call, String kind, String id) {
        return Api.as(token)
                .body(Map.of("to", Map.of("kind", kind, "id", id)))
                .post("/api/v1/desk/calls/" + call + "/send");
    }

    private static Map<String, Object> person(String id, String extension) {
        return Map.of(
                "id",
                id,
                "name",
                id,
                "extension",
                extension,
                "contacts",
                List.of(Map.of("kind", "phone", "number", "+79035550177")),
                "email",
                id + "@example.com");
    }

    private void add(String what, Map<String, Object> body) {
        Api.ownerOf(tenant).body(body).post("/api/v1/" + what).then().statusCode(201);
    }

    /// Of this test's company.
    private List<CallCommand> commands(int count) {
        try (var topic = new PlanTopic(Topics.CALL_COMMANDS)) {
            return topic.await(tenant, known -> known.size() >= count).stream()
                    .map(CardTest::command)
                    .toList();
        }
    }

    private static CallCommand command(ConsumerRecord<String, byte[]> record) {
        try {
            return RecordJson.read(record.value(), CallCommand.class);
        } catch (MalformedRecordException e) {
            throw new AssertionError(e);
        }
    }
}
