package org.dozvon.tenant.outbox;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dozvon.records.Topics;
import org.dozvon.records.command.CallCommand;
import org.dozvon.records.command.CallCommand.Answer;
import org.dozvon.records.command.CallCommand.PlaceTestCall;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.tenant.access.TenantScope;
import org.dozvon.tenant.support.Api;
import org.dozvon.tenant.support.PlanTopic;
import org.dozvon.tenant.support.RealServers;
import org.dozvon.tenant.support.Tenants;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

/// In tests the relay looks by itself only once a minute: what is told sooner, was told by a notice.
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class RelayTest {
    @Inject
    Tenants tenants;

    @Inject
    TenantScope scope;

    @Inject
    Outbox outbox;

    @Inject
    Relay relay;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    @Test
    void aNoticeWakesTheRelay() {
        // Given
        var tenant = tenants.create();
        try (var topic = new PlanTopic(Topics.PLANS)) {
            topic.awaitPlans(tenant, 1);
            var asked = Instant.now();

            // When
            Api.ownerOf(tenant)
                    .body(Map.of("name", "Group", "members", List.of()))
                    .post("/api/v1/groups");

            // Then
            assertThat(topic.awaitPlans(tenant, 2)).hasSize(2);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(30));
        }
    }

    @Test
    void whatIsRolledBackIsNeverTold() {
        // Given
        var tenant = tenants.create();

        // When
        assertThatThrownBy(() -> scope.inTransactionOf(new TenantId(tenant), () -> {
                    outbox.add(Topics.CALL_COMMANDS, new TenantId(tenant), new byte[] {1});
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessageContaining("changed my mind");
        placeTestCall(tenant, "+7812300" + tenant.replaceAll("\\D", "") + "1");

        // Then
        try (var topic = new PlanTopic(Topics.CALL_COMMANDS)) {
            assertThat(topic.await(tenant, known -> !known.isEmpty())).hasSize(1);
        }
    }

    @Test
    void aTestCallIsACommandToTheRouters() throws Exception {
        // Given
        var tenant = tenants.create();
        var number = "+7812400" + tenant.replaceAll("\\D", "") + "1";

        // When
        var testId = placeTestCall(tenant, number);

        // Then
        try (var topic = new PlanTopic(Topics.CALL_COMMANDS)) {
            var record = topic.await(tenant, known -> !known.isEmpty()).getFirst();
            var command = org.dozvon.records.RecordJson.read(record.value(), CallCommand.class);
            assertThat(command.askedBy()).isEqualTo("Ольга");
            assertThat(command.task())
                    .isEqualTo(
                            new PlaceTestCall(testId, number, null, null, List.of("2"), Map.of("anna", Answer.BUSY)));
        }
    }

    @Test
    void aStrangersNumberCannotBeTried() {
        Api.ownerOf(tenants.create())
                .body(Map.of("dialled", "+79031112233"))
                .post("/api/v1/test-calls")
                .then()
                .statusCode(422)
                .body("problems[0].code", equalTo("number-unknown"));
    }

    @Test
    void onlyOnePodTellsAtATime() throws SQLException {
        try (var second = RelayConnection.open(url, user, password)) {
            assertThat(second.isOnlyRelay()).isFalse();
        }
    }

    @Test
    void theServiceSaysThatItsRelayRuns() {
        assertThat(relay.isRunning()).isTrue();
        RestAssured.get("/q/health/live").then().statusCode(200);
        RestAssured.get("/q/health/ready").then().statusCode(200);
        assertThat(RestAssured.get("/q/metrics").asString())
                .contains("dozvon_outbox_waiting", "dozvon_publish_seconds");
    }

    private static String placeTestCall(String tenant, String number) {
        Api.ownerOf(tenant)
                .body(Map.of("id", "anna", "name", "Anna", "contacts", List.of()))
                .post("/api/v1/people");
        Api.ownerOf(tenant)
                .body(Map.of("number", number, "label", ""))
                .post("/api/v1/numbers")
                .then()
                .statusCode(201);
        return Api.ownerOf(tenant)
                .body(Map.of("dialled", number, "keys", List.of("2"), "answers", Map.of("anna", "BUSY")))
                .post("/api/v1/test-calls")
                .then()
                .statusCode(202)
                .extract()
                .path("testId");
    }
}
