package org.dozvon.tenant.schedule;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dozvon.records.MalformedRecordException;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.plan.PlanPublished;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.tenant.support.Api;
import org.dozvon.tenant.support.PlanTopic;
import org.dozvon.tenant.support.RealServers;
import org.dozvon.tenant.support.Tenants;
import org.dozvon.tenant.support.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.oneOf;

/// What rules a day without touching a scheme: switches, duty rotas, ranks, a country's holidays.
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class DaysTest {
    private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));

    @Inject
    Tenants tenants;

    private String tenant;

    @BeforeEach
    void aCompanyWithHoursAndTwoPeople() {
        tenant = tenants.create();
        for (var person : List.of("anna", "boris")) {
            add("people", Map.of("id", person, "name", person, "contacts", List.of()), 201);
        }
        add(
                "calendars",
                Map.of(
                        "id", "office",
                        "name", "Office",
                        "intervals",
                                List.of(Map.of(
                                        "name",
                                        "work",
                                        "weekdays",
                                        List.of("MONDAY"),
                                        "fromMinute",
                                        0,
                                        "toMinute",
                                        600)),
                        "days", List.of(),
                        "holidays", "ru"),
                201);
    }

    @Test
    void aSwitchShouldReachThePlanAndLeaveItWhenItIsTurnedOff() {
        // When
        add(
                "switches",
                Map.of("id", "off-today", "kind", "holiday", "calendar", "office", "until", TOMORROW.toString()),
                201);

        // Then
        var plan = planWhere(known -> !known.switches().isEmpty());
        assertThat(plan.switches().getFirst().until()).isEqualTo(TOMORROW);

        // When
        Api.ownerOf(tenant).delete("/api/v1/switches/off-today").then().statusCode(204);

        // Then
        planWhere(known -> known.version() > plan.version() && known.switches().isEmpty());
    }

    @Test
    void aSwitchMayEndLater() {
        add("switches", Map.of("id", "late", "kind", "night", "until", TOMORROW.toString()), 201);
        var later = TOMORROW.plus(Duration.ofHours(2));

        Api.ownerOf(tenant)
                .body(Map.of("kind", "night", "until", later.toString()))
                .put("/api/v1/switches/late")
                .then()
                .statusCode(200);

        planWhere(known -> known.switches().stream().anyMatch(one -> one.until().equals(later)));
    }

    @ParameterizedTest
    @CsvSource({
        "supervisor, 201",
        "manager, 403",
        "agent, 403",
    })
    void aSupervisorMayTurnSwitchesOn(String role, int status) {
        Api.as(Tokens.of(tenant, role))
                .body(Map.of("kind", "night", "until", TOMORROW.toString()))
                .post("/api/v1/switches")
                .then()
                .statusCode(status);
    }

    @Test
    void aSwitchThatMakesNoSenseShouldBeRefusedBesideItsField() {
        refused("switches", Map.of("kind", "holiday", "until", "2020-01-01T00:00:00Z"), "until", "switch-time-invalid");
        refused("switches", Map.of("kind", "holiday", "until", "2099-01-01T00:00:00Z"), "until", "switch-time-invalid");
        refused(
                "switches",
                Map.of("kind", "holiday", "from", "+300000-01-01T00:00:00Z", "until", "+300000-01-02T00:00:00Z"),
                "from",
                "switch-begins-late");
        refused(
                "switches",
                Map.of("kind", "holiday", "calendar", "gone", "until", TOMORROW.toString()),
                "calendar",
                "calendar-unknown");
        refused(
                "switches",
                Map.of("kind", "open", "calendar", "office", "interval", "never", "until", TOMORROW.toString()),
                "interval",
                "interval-unknown");
        refused(
                "switches",
                Map.of("kind", "announcement", "until", TOMORROW.toString()),
                "announcement",
                "announcement-missing");
        refused(
                "switches",
                Map.of(
                        "kind",
                        "announcement",
                        "announcement",
                        Map.of("kind", "sound", "sound", "gone"),
                        "until",
                        TOMORROW.toString()),
                "announcement",
                "announcement-missing");
    }

    @Test
    void noMoreSwitchesThanAPlanTakesShouldBeKept() {
        for (var count = 0; count < 50; count++) {
            add("switches", Map.of("kind", "night", "until", TOMORROW.toString()), 201);
        }
        add("switches", Map.of("kind", "night", "until", TOMORROW.toString()), 422);
    }

    @Test
    void aCalendarShouldGoWithTheSwitchesThatRuleIt() {
        add("switches", Map.of("kind", "holiday", "calendar", "office", "until", TOMORROW.toString()), 201);

        Api.ownerOf(tenant).delete("/api/v1/calendars/office").then().statusCode(204);

        Api.ownerOf(tenant).get("/api/v1/switches").then().body("", empty());
    }

    @Test
    void aRotaShouldReachThePlanInTheOrderOfItsWatches() {
        add(
                "rotas",
                Map.of(
                        "id", "nights",
                        "name", "Nights",
                        "watches",
                                List.of(
                                        watch("2027-01-02T18:00", "2027-01-03T09:00", "boris"),
                                        watch("2027-01-01T18:00", "2027-01-02T18:00", "anna"))),
                201);

        Api.ownerOf(tenant)
                .get("/api/v1/rotas/nights")
                .then()
                .body("watches.person", equalTo(List.of("anna", "boris")));
        planWhere(known -> !known.rotas().isEmpty());
    }

    @Test
    void aRotaThatMakesNoSenseShouldBeRefusedBesideItsField() {
        refused(
                "rotas",
                rota(watch("2027-01-02T18:00", "2027-01-02T18:00", "anna")),
                "watches[0].to",
                "watch-ends-early");
        refused("rotas", rota(watch("2027-01-02T18:00", "2027-01-02T19:00", "gone")), "watches", "person-unknown");
        refused(
                "rotas",
                rota(watch("0203-01-02T18:00", "2027-01-02T19:00", "anna")),
                "watches[0].from",
                "watch-time-far");
        refused(
                "rotas",
                rota(watch("2027-01-02T18:00", "+999999999-01-02T19:00", "anna")),
                "watches[0].to",
                "watch-time-far");
        refused("rotas", Map.of("name", "R", "zone", "Nowhere", "watches", List.of()), "zone", "zone-unknown");
        refused("rotas", rota(Map.of("from", "2027-01-02T18:00")), "watches[0]", "value-missing");
    }

    @Test
    void aPersonOnDutyShouldNotVanish() {
        add("rotas", rota(watch("2027-01-02T18:00", "2027-01-02T19:00", "anna")), 201);

        Api.ownerOf(tenant)
                .delete("/api/v1/people/anna")
                .then()
                .statusCode(409)
                .body("problems.code", hasItem("used-by-rota"));
    }

    @Test
    void peopleAndGroupsAreOnDutyByACalendarThatIsThere() {
        // Given
        add("calendars", Map.of("id", "shift", "name", "Shift", "intervals", List.of(), "days", List.of()), 201);

        // When
        add("people", Map.of("id", "early", "name", "Early", "contacts", List.of(), "hours", "shift"), 201);
        add("groups", Map.of("id", "all", "name", "All", "members", List.of("early"), "hours", "shift"), 201);

        // Then
        Api.ownerOf(tenant).get("/api/v1/people/early").then().body("hours", equalTo("shift"));
        Api.ownerOf(tenant).get("/api/v1/groups/all").then().body("hours", equalTo("shift"));
        Api.ownerOf(tenant)
                .delete("/api/v1/calendars/shift")
                .then()
                .statusCode(409)
                .body("problems.size()", equalTo(2));
        refused(
                "people",
                Map.of("name", "Late", "contacts", List.of(), "hours", "nobody-has-this"),
                "hours",
                "calendar-unknown");
        refused(
                "groups",
                Map.of("name", "Late", "members", List.of(), "hours", "nobody-has-this"),
                "hours",
                "calendar-unknown");
    }

    @Test
    void ranksShouldReachThePlanForMembersAlone() {
        add(
                "groups",
                Map.of(
                        "id",
                        "masters",
                        "name",
                        "M",
                        "members",
                        List.of("anna", "boris"),
                        "ranks",
                        Map.of("boris", 2, "gone", 3)),
                201);

        Api.ownerOf(tenant).get("/api/v1/groups/masters").then().body("ranks", equalTo(Map.of("boris", 2)));
        refused(
                "groups",
                Map.of("name", "M", "members", List.of("anna"), "ranks", Map.of("anna", 10)),
                "ranks[anna]",
                "");
    }

    @Test
    void aCalendarShouldKeepTheCountryWhoseHolidaysItKeeps() {
        Api.ownerOf(tenant).get("/api/v1/calendars/office").then().body("holidays", equalTo("ru"));
        var plan = planWhere(known -> !known.calendars().isEmpty());
        assertThat(plan.calendars().getFirst().days()).isNotEmpty();
    }

    @Test
    void hoursMayBeCalledInAnyLanguageButNotLikeTheOtherWays() {
        add("calendars", hours("Работа"), 201);
        refused("calendars", hours("closed"), "intervals[0].name", "interval-name");
        refused("calendars", hours(" "), "intervals[0].name", "interval-name");
    }

    private static Map<String, Object> hours(String name) {
        return Map.of(
                "name", "Shop",
                "intervals",
                        List.of(Map.of("name", name, "weekdays", List.of("MONDAY"), "fromMinute", 0, "toMinute", 600)),
                "days", List.of());
    }

    private static Map<String, Object> rota(Map<String, Object> watch) {
        return Map.of("name", "R", "watches", List.of(watch));
    }

    private static Map<String, Object> watch(String from, String to, String person) {
        return Map.of("from", from, "to", to, "person", person);
    }

    private void add(String what, Map<String, Object> body, int status) {
        Api.ownerOf(tenant).body(body).post("/api/v1/" + what).then().statusCode(status);
    }

    private void refused(String what, Map<String, Object> body, String field, String code) {
        var answer =
                Api.ownerOf(tenant).body(body).post("/api/v1/" + what).then().statusCode(oneOf(400, 422));
        answer.body("problems.field", hasItem(containsString(field.replaceAll("\\[.*", ""))));
        if (!code.isEmpty()) {
            answer.body("problems.code", hasItem(code));
        }
    }

    /// The plan as routers read it.
    private TenantPlan planWhere(Predicate<TenantPlan> holds) {
        try (var topic = new PlanTopic(Topics.PLANS)) {
            return topic.await(tenant, known -> known.stream().anyMatch(one -> holds.test(plan(one.value())))).stream()
                    .map(one -> plan(one.value()))
                    .filter(holds)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static TenantPlan plan(byte[] value) {
        try {
            return RecordJson.read(value, PlanPublished.class).plan();
        } catch (MalformedRecordException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
