package org.dozvon.tenant.desk;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.agent.AgentTold.Duty;
import org.dozvon.records.command.CallCommand;
import org.dozvon.records.command.CallCommand.CallBackLater;
import org.dozvon.records.command.CallCommand.HangUp;
import org.dozvon.records.command.CallCommand.Place;
import org.dozvon.records.command.CallCommand.Redirect;
import org.dozvon.records.command.CallCommand.SetDuty;
import org.dozvon.records.command.CallCommand.ToFront;
import org.dozvon.tenant.support.Api;
import org.dozvon.tenant.support.PlanTopic;
import org.dozvon.tenant.support.RealServers;
import org.dozvon.tenant.support.Tenants;
import org.dozvon.tenant.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

/// What is asked of callers and agents, from the request to the topic.
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DeskTest {
    /// A number belongs to one tenant of all.
    private static final AtomicLong NUMBERS = new AtomicLong(78_127_700_000L);

    private static final String STRANGER = "+79031112233";

    @Inject
    Tenants tenants;

    private final String number = "+" + NUMBERS.incrementAndGet();
    private String tenant;

    @BeforeEach
    void aCompany() {
        tenant = tenants.create();
        furnish(tenant);
        add(tenant, "numbers", Map.of("number", number, "label", ""));
        Api.ownerOf(tenant)
                .body(Map.of("revision", 1, "comment", ""))
                .post("/api/v1/schemes/main/publish")
                .then()
                .statusCode(200);
        add(tenant, "schemes", Map.of("id", "draft", "name", "Draft"));
    }

    @Test
    void whatIsAskedReachesTheRoutersInItsOrder() {
        // When
        var before = Instant.now();
        var asked = List.of(
                supervisor().post("/api/v1/desk/callers/c-1/front"),
                redirect("c-1", "person", "anna"),
                redirect("c-2", "phone", STRANGER),
                redirect("c-3", "queue", "sales"),
                redirect("c-4", "scheme", "main"),
                supervisor().post("/api/v1/desk/callers/c-5/call-back"),
                supervisor().post("/api/v1/desk/callers/c-6/hang-up"),
                duty("supervisor", "anna", Map.of("duty", "break", "reason", " Обед ")),
                duty("supervisor", "anna", Map.of("duty", "on", "reason", "Обед")),
                duty("supervisor", "anna", Map.of("duty", "off")));

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
                        new ToFront("c-1"),
                        new Redirect("c-1", new Place(Place.Kind.PERSON, "anna")),
                        new Redirect("c-2", new Place(Place.Kind.PHONE, STRANGER)),
                        new Redirect("c-3", new Place(Place.Kind.QUEUE, "sales")),
                        new Redirect("c-4", new Place(Place.Kind.SCHEME, "main")),
                        new CallBackLater("c-5"),
                        new HangUp("c-6"),
                        new SetDuty("anna", Duty.BREAK, "Обед"),
                        new SetDuty("anna", Duty.ON, ""),
                        new SetDuty("anna", Duty.OFF, ""));
        assertThat(commands).allSatisfy(command -> {
            assertThat(command.tenantId()).isEqualTo(tenant);
            assertThat(command.askedBy()).isEqualTo("Ольга");
            assertThat(command.expiresAt())
                    .isAfter(before.plusSeconds(9))
                    .isBefore(Instant.now().plus(Duration.ofSeconds(11)));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "person, nobody, 422, person-unknown",
        "queue, nobody, 422, queue-unknown",
        "scheme, nobody, 422, scheme-unknown",
        "scheme, draft, 422, scheme-never-published",
        "phone, anna, 422, phone-malformed",
        "phone, OWN, 422, phone-own",
        "phone, +70001234567, 422, phone-unknown",
        "phone, +112, 422, phone-unknown",
        "phone, +78091234567, 422, phone-not-allowed",
        "phone, +12125550143, 422, phone-not-allowed",
        "phone, 84951234567890123, 422, phone-malformed",
        "phone, +7 903 111-22-33, 400, pattern",
        "person, ../anna, 400, pattern",
        "planet, anna, 400, pattern"
    })
    void whereNoCallCanBeSentItIsNot(String kind, String id, int status, String code) {
        redirect("c-1", kind, id.equals("OWN") ? number : id)
                .then()
                .statusCode(status)
                .body("problems.code", hasItem(code));
    }

    /// Such a talk counts for no limit of calls out: a country that they may reach is none for it.
    @Test
    void whoMayCallNobodyOutsideSendsNobodyThereAndNobodyIsSentAbroad() {
        // Given
        Api.ownerOf(tenant)
                .body(Map.of(
                        "countries", List.of("US"), "barred", List.of("anna"), "mostCalls", 5, "minutesPerDay", 300))
                .put("/api/v1/outgoing")
                .then()
                .statusCode(200);
        var anna = Tokens.ofEmail("anna@example.com", true, tenant, "supervisor");

        // When, Then
        redirect("c-1", "phone", STRANGER).then().statusCode(202);
        redirect("c-1", "phone", "+12125550143")
                .then()
                .statusCode(422)
                .body("problems.code", hasItem("phone-not-allowed"));
        redirectBy(anna, "phone", STRANGER).then().statusCode(422).body("problems.code", hasItem("phone-barred"));
        redirectBy(anna, "queue", "sales").then().statusCode(202);
    }

    @ParameterizedTest
    @CsvSource({"person, anna", "queue, sales", "scheme, main"})
    void whatAnotherCompanyHasIsUnknownHere(String kind, String id) {
        // Given
        var poor = Tokens.of(tenants.create(), "owner");

        // When
        var foreign = redirectBy(poor, kind, id);
        var unknown = redirectBy(poor, kind, "nobody");

        // Then
        assertThat(foreign.statusCode()).isEqualTo(422);
        assertThat(foreign.asString()).isEqualTo(unknown.asString());
        Api.as(poor)
                .body(Map.of("duty", "off"))
                .put("/api/v1/desk/agents/" + id + "/duty")
                .then()
                .statusCode(404);
    }

    /// Its routers would not find the call, but they are not even asked.
    @Test
    void aCommandIsForOnesOwnCompanyWhateverTheCall() {
        // Given
        var other = tenants.create();

        // When
        Api.ownerOf(other).post("/api/v1/desk/callers/c-1/hang-up").then().statusCode(202);
        supervisor().post("/api/v1/desk/callers/c-2/hang-up").then().statusCode(202);

        // Then
        assertThat(commands(1)).extracting(CallCommand::task).containsExactly(new HangUp("c-2"));
    }

    @ParameterizedTest
    @CsvSource({
        "owner, 202, 202, 200",
        "admin, 202, 202, 200",
        "supervisor, 202, 202, 200",
        "manager, 403, 403, 200",
        "agent, 403, 403, 200",
        "platform, 403, 403, 403",
        "reseller, 403, 403, 403",
        "service, 403, 403, 403"
    })
    void eachRoleMayDoItsOwn(String role, int command, int duty, int me) {
        var token = Tokens.of(tenant, role);

        for (var action : List.of("front", "call-back", "hang-up")) {
            Api.as(token).post("/api/v1/desk/callers/c-1/" + action).then().statusCode(command);
        }
        redirectBy(token, "person", "anna").then().statusCode(command);
        duty(role, "anna", Map.of("duty", "on")).then().statusCode(duty);
        Api.as(token).get("/api/v1/desk/me").then().statusCode(me);
    }

    @Test
    void anAgentSaysOfThemselfAloneWhetherTheyAnswer() {
        // Given
        var anna = Tokens.ofEmail("Anna@Example.com", true, tenant, "agent");

        // When, Then
        Api.as(anna)
                .get("/api/v1/desk/me")
                .then()
                .statusCode(200)
                .body("person", equalTo("anna"))
                .body("name", equalTo("Anna"));
        duty(anna, "anna").then().statusCode(202);
        duty(anna, "boris").then().statusCode(403).body("code", equalTo("duty-of-others"));
        duty(anna, "nobody").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"anna@example.com, false", "nobody@example.com, true", "office@example.com, true"})
    void whoseAddressSaysNothingForSureIsNobody(String email, boolean verified) {
        var somebody = Tokens.ofEmail(email, verified, tenant, "agent");

        Api.as(somebody).get("/api/v1/desk/me").then().statusCode(200).body("person", nullValue());
        for (var person : List.of("anna", "boris", "clara")) {
            duty(somebody, person).then().statusCode(403);
        }
    }

    @Test
    void aSupervisorHearsATalkOnTheirOwnPhoneAndAnAgentHearsNobodys() {
        // Given
        add(
                tenant,
                "people",
                Map.of(
                        "id",
                        "zoe",
                        "name",
                        "Zoe",
                        "contacts",
                        List.of(Map.of("kind", "phone", "number", "+79035550177")),
                        "email",
                        "zoe@example.com"));

        // When, Then
        listens("supervisor", "zoe@example.com", "anna").then().statusCode(202);
        assertThat(commands(1))
                .extracting(CallCommand::task)
                .containsExactly(new CallCommand.Listen("zoe", "anna", CallCommand.Listen.Mode.WHISPER));
        for (var role : List.of("manager", "agent", "platform", "reseller", "service")) {
            listens(role, "zoe@example.com", "anna").then().statusCode(403);
        }
        listens("supervisor", "zoe@example.com", "zoe")
                .then()
                .statusCode(409)
                .body("code", equalTo("listener-is-speaker"));
        listens("supervisor", "zoe@example.com", "nobody").then().statusCode(404);
        listens("supervisor", "anna@example.com", "boris")
                .then()
                .statusCode(409)
                .body("code", equalTo("listener-without-phone"));
        listens("owner", "nobody@example.com", "anna").then().statusCode(409).body("code", equalTo("listener-unknown"));
    }

    @Test
    void anotherCompanysPersonCannotBeListenedTo() {
        var other = tenants.create();
        add(other, "people", person("zoe", "Zoe", "zoe@example.com"));

        listens("supervisor", "anna@example.com", "zoe").then().statusCode(404);
    }

    private Response listens(String role, String email, String person) {
        return Api.as(Tokens.ofEmail(email, true, tenant, role))
                .body(Map.of("mode", "whisper"))
                .post("/api/v1/desk/agents/" + person + "/listen");
    }

    @Test
    void anAddressOfAnotherCompanysPersonIsNobodysHere() {
        var other = tenants.create();
        add(other, "people", person("zoe", "Zoe", "zoe@example.com"));

        Api.as(Tokens.ofEmail("zoe@example.com", true, tenant, "agent"))
                .get("/api/v1/desk/me")
                .then()
                .statusCode(200)
                .body("person", nullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"duty\": \"unknown\"}",
                "{\"duty\": \"ON\"}",
                "{\"duty\": \"break\", \"reason\": \"a\\nb\"}",
                "{\"duty\": \"break\", \"why\": \"x\"}"
            })
    void aDutyThatIsNoneIsRefused(String body) {
        Api.ownerOf(tenant)
                .body(body)
                .put("/api/v1/desk/agents/anna/duty")
                .then()
                .statusCode(400);
    }

    @Test
    void aReasonIsShortAndACallsIdIsOne() {
        duty("owner", "anna", Map.of("duty", "break", "reason", "x".repeat(100)))
                .then()
                .statusCode(202);
        duty("owner", "anna", Map.of("duty", "break", "reason", "x".repeat(101)))
                .then()
                .statusCode(400);
        supervisor().post("/api/v1/desk/callers/a_b/front").then().statusCode(404);
        supervisor()
                .post("/api/v1/desk/callers/" + "x".repeat(65) + "/front")
                .then()
                .statusCode(404);
    }

    private static void furnish(String tenant) {
        add(tenant, "people", person("anna", "Anna", "anna@example.com"));
        add(tenant, "people", person("boris", "Boris", "office@example.com"));
        add(tenant, "people", person("clara", "Clara", "office@example.com"));
        add(tenant, "groups", Map.of("id", "managers", "name", "Managers", "members", List.of("anna")));
        add(
                tenant,
                "queues",
                Map.of(
                        "id",
                        "sales",
                        "name",
                        "Sales",
                        "group",
                        "managers",
                        "strategy",
                        "most-idle",
                        "offerSeconds",
                        20));
        add(tenant, "schemes", Map.of("id", "main", "name", "Main"));
    }

    private static Map<String, Object> person(String id, String name, String email) {
        return Map.of("id", id, "name", name, "contacts", List.of(), "email", email);
    }

    private static void add(String tenant, String what, Map<String, Object> body) {
        Api.ownerOf(tenant).body(body).post("/api/v1/" + what).then().statusCode(201);
    }

    private RequestSpecification supervisor() {
        return Api.as(Tokens.of(tenant, "supervisor"));
    }

    private Response redirect(String call, String kind, String id) {
        return supervisor()
                .body(Map.of("to", Map.of("kind", kind, "id", id)))
                .post("/api/v1/desk/callers/" + call + "/redirect");
    }

    private static Response redirectBy(String token, String kind, String id) {
        return Api.as(token)
                .body(Map.of("to", Map.of("kind", kind, "id", id)))
                .post("/api/v1/desk/callers/c-1/redirect");
    }

    private Response duty(String role, String person, Map<String, Object> body) {
        return Api.as(Tokens.of(tenant, role)).body(body).put("/api/v1/desk/agents/" + person + "/duty");
    }

    private static Response duty(String token, String person) {
        return Api.as(token).body(Map.of("duty", "off")).put("/api/v1/desk/agents/" + person + "/duty");
    }

    /// Of this test's company.
    private List<CallCommand> commands(int count) {
        try (var topic = new PlanTopic(Topics.CALL_COMMANDS)) {
            return topic.await(tenant, known -> known.size() >= count).stream()
                    .map(DeskTest::command)
                    .toList();
        }
    }

    private static CallCommand command(ConsumerRecord<String, byte[]> record) {
        try {
            return RecordJson.read(record.value(), CallCommand.class);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
