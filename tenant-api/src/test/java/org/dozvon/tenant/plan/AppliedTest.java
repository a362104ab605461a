package org.dozvon.tenant.plan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.node.NodeState;
import org.dozvon.records.plan.PlanApplied;
import org.dozvon.tenant.support.Api;
import org.dozvon.tenant.support.RealServers;
import org.dozvon.tenant.support.Tenants;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class AppliedTest {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    @Inject
    Tenants tenants;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @Test
    void aPlanSaysWhoAppliedItAndHowSoon() {
        // Given
        var tenant = tenants.create();
        var publishedAt = Instant.parse(applied(tenant).getString("publishedAt"));

        // When
        say(Topics.NODES, "router-1", node("router-1", NodeState.State.READY));
        say(Topics.NODES, "router-2", node("router-2", NodeState.State.READY));
        say(Topics.NODES, "router-3", node("router-3", NodeState.State.DRAINING));
        say(Topics.PLAN_APPLIED, tenant, "{not json".getBytes(StandardCharsets.UTF_8));
        var first = new PlanApplied(tenant, 1, "router-1", "router", publishedAt.plusMillis(84), null);
        say(Topics.PLAN_APPLIED, tenant, RecordJson.write(first));
        say(Topics.PLAN_APPLIED, tenant, RecordJson.write(first));
        // A plan that was overtaken is answered by its successor.
        say(
                Topics.PLAN_APPLIED,
                tenant,
                RecordJson.write(
                        new PlanApplied(tenant, 2, "router-2", "router", publishedAt.plusMillis(90), "why not")));

        // Then
        var view = awaitApplied(tenant, seen -> seen.getList("appliers").size() == 2 && seen.getInt("expected") == 2);
        assertThat(view.getInt("expected")).isEqualTo(2);
        assertThat(view.getList("appliers.name")).isEqualTo(List.of("router-1", "router-2"));
        assertThat(view.getList("appliers.millis")).isEqualTo(List.of(84, 90));
        assertThat(view.getString("appliers[1].refusal")).isEqualTo("why not");
        assertThat(view.getBoolean("waiting")).isFalse();
    }

    private JsonPath awaitApplied(String tenant, Predicate<JsonPath> isEnough) {
        var deadline = Instant.now().plus(Duration.ofSeconds(60));
        var view = applied(tenant);
        while (!isEnough.test(view) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            view = applied(tenant);
        }
        return view;
    }

    private static JsonPath applied(String tenant) {
        return Api.ownerOf(tenant)
                .get("/api/v1/plans/1/applied")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static byte[] node(String name, NodeState.State state) {
        return RecordJson.write(new NodeState(
                name,
                "router",
                state,
                "127.0.0.1",
                8094,
                List.of(),
                12,
                Instant.now().plusSeconds(60)));
    }

    private void say(String topic, String key, byte[] value) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", servers),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value));
        }
    }
}
