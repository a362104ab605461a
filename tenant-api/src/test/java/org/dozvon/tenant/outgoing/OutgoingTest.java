package org.dozvon.tenant.outgoing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.command.CallCommand;
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
import static org.hamcrest.Matchers.oneOf;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class OutgoingTest {
    /// A number belongs to one tenant of all.
    private final String number =
            "+78%09d".formatted(ThreadLocalRandom.current().nextInt(1_000_000_000));

    @Inject
    Tenants tenants;

    private String tenant;

    @BeforeEach
    void aCompany() {
        tenant = tenants.create();
        add(tenant, "people", Map.of("id", "anna", "name", "Anna", "contacts", List.of()));
        add(tenant, "numbers", Map.of("number", number, "label", ""));
    }

    @Test
    void untilSomebodyDecidesItIsAsUsual() {
        Api.ownerOf(tenant)
                .get("/api/v1/outgoing")
                .then()
                .statusCode(200)
                .body("mostCalls", equalTo(5))
                .body("minutesPerDay", equalTo(300))
                .body("number", nullValue());
    }

    @Test
    void whatWasDecidedStandsInThePlan() {
        put(rules(Map.of(
                        "number", number,
                        "numbers", Map.of("anna", number),
                        "countries", List.of("KZ", "KZ"),
                        "prefixes", List.of("+37529"),
                        "barred", List.of("anna"))))
                .statusCode(200);

        Api.ownerOf(tenant)
                .get("/api/v1/model?schemes=live")
                .then()
                .statusCode(200)
                .body("outgoing.number", equalTo(number))
                .body("outgoing.numbers.anna", equalTo(number))
                .body("outgoing.countries", equalTo(List.of("KZ")))
                .body("outgoing.prefixes", equalTo(List.of("+37529")))
                .body("outgoing.barred", equalTo(List.of("anna")))
                .body("outgoing.mostCalls", equalTo(3));
    }

    @ParameterizedTest
    @CsvSource({
        "number, +74990000001, number-unknown",
        "countries, ZZ, country-unknown",
        "countries, kz, ",
        "prefixes, 375, ",
        "barred, nobody, person-unknown",
        "mostCalls, 501, ",
        "minutesPerDay, -1, "
    })
    void whatCannotBeIsRefusedBesideItsField(String field, String value, String code) {
        Object typed = value.matches("-?[0-9]+") && !field.equals("prefixes") ? Integer.parseInt(value) : value;
        Object given = List.of("countries", "prefixes", "barred").contains(field) ? List.of(typed) : typed;
        var answer = put(rules(Map.of(field, given))).statusCode(oneOf(400, 422));
        if (code != null) {
            answer.body("problems.field", hasItem(field)).body("problems.code", hasItem(code));
        }
    }

    /// The number of another company is as one that nobody has, and a person of another as nobody.
    @Test
    void anotherCompanysNumbersAndPeopleAreUnknown() {
        var other = tenants.create();
        put(other, rules(Map.of("number", number))).statusCode(422).body("problems.code", hasItem("number-unknown"));
        put(other, rules(Map.of("barred", List.of("anna"))))
                .statusCode(422)
                .body("problems.code", hasItem("person-unknown"));
        put(rules(Map.of("number", number, "mostCalls", 7))).statusCode(200);
        Api.ownerOf(other).get("/api/v1/outgoing").then().body("mostCalls", equalTo(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"supervisor", "manager", "agent"})
    void onlyOwnersAndAdministratorsDecide(String role) {
        var somebody = Tokens.of(tenant, role);
        Api.as(somebody).get("/api/v1/outgoing").then().statusCode(403);
        Api.as(somebody).body(rules(Map.of())).put("/api/v1/outgoing").then().statusCode(403);
    }

    @Test
    void aNumberThatIsGivenUpStandsInNobodysWay() {
        put(rules(Map.of("number", number))).statusCode(200);
        Api.ownerOf(tenant)
                .delete("/api/v1/numbers/" + number.substring(1))
                .then()
                .statusCode(204);
    }

    @Test
    void aRequestForACallThatIsSentAgainRingsNobodyTwice() {
        // Given
        var me = withPhone(tenant, "boris", "boris@example.com");

        // When
        var first = call(me, "key-of-boris-1", "+79031234567");
        var again = call(me, "key-of-boris-1", "+79031234567");
        var other = call(me, "key-of-boris-1", "+79031234568");
        var next = call(me, "key-of-boris-2", "+79031234567");

        // Then
        first.statusCode(202);
        again.statusCode(202).body("commandId", equalTo(first.extract().<String>path("commandId")));
        other.statusCode(409).body("code", equalTo("key-used"));
        next.statusCode(202);
        assertThat(tasks(2))
                .containsExactly(
                        new CallCommand.PlaceCall("boris", "+79031234567"),
                        new CallCommand.PlaceCall("boris", "+79031234567"));
    }

    /// The same key of another company is another's.
    @Test
    void aKeyIsOfOneCompany() {
        var other = tenants.create();
        var here = call(withPhone(tenant, "boris", "boris@example.com"), "key-of-both", "+79031234567");
        var there = call(withPhone(other, "boris", "boris@example.com"), "key-of-both", "+79031234568");
        here.statusCode(202);
        there.statusCode(202);
    }

    @Test
    void whoHasNoPhoneCannotBeRung() {
        call(Tokens.of(tenant, "owner"), "key-of-nobody", "+79031234567")
                .statusCode(422)
                .body("code", equalTo("phone-of-nobody"));
        add(tenant, "people", Map.of("id", "vera", "name", "Vera", "contacts", List.of(), "email", "vera@example.com"));
        call(Tokens.ofEmail("vera@example.com", true, tenant, "agent"), "key-of-vera", "+79031234567")
                .statusCode(422)
                .body("code", equalTo("phone-missing"));
        call(Tokens.ofEmail("vera@example.com", true, tenant, "agent"), "short", "+79031234567")
                .statusCode(400);
    }

    private static String withPhone(String tenant, String id, String email) {
        add(tenant, "people", Map.of("id", id, "name", id, "extension", "102", "contacts", List.of(), "email", email));
        Api.ownerOf(tenant).post("/api/v1/people/" + id + "/sip-account").then().statusCode(oneOf(200, 201));
        return Tokens.ofEmail(email, true, tenant, "agent");
    }

    private static ValidatableResponse call(String token, String key, String number) {
        return Api.as(token)
                .header("Idempotency-Key", key)
                .body(Map.of("number", number))
                .post("/api/v1/calls")
                .then();
    }

    private List<CallCommand.Task> tasks(int count) {
        try (var topic = new PlanTopic(Topics.CALL_COMMANDS)) {
            return topic.await(tenant, known -> known.size() >= count).stream()
                    .map(record -> {
                        try {
                            return RecordJson.read(record.value(), CallCommand.class)
                                    .task();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
        }
    }

    private ValidatableResponse put(Map<String, Object> rules) {
        return put(tenant, rules);
    }

    private static ValidatableResponse put(String tenant, Map<String, Object> rules) {
        return Api.ownerOf(tenant).body(rules).put("/api/v1/outgoing").then();
    }

    private static Map<String, Object> rules(Map<String, Object> more) {
        var rules = new HashMap<String, Object>(Map.of("mostCalls", 3, "minutesPerDay", 60));
        rules.putAll(more);
        return rules;
    }

    private static void add(String tenant, String what, Map<String, Object> body) {
        Api.ownerOf(tenant).body(body).post("/api/v1/" + what).then().statusCode(201);
    }
}
