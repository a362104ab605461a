package org.dozvon.tenant.people;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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
import org.dozvon.records.node.PhoneRegistered;
import org.dozvon.tenant.support.Api;
import org.dozvon.tenant.support.RealServers;
import org.dozvon.tenant.support.Tenants;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import jakarta.inject.Inject;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
class PhonesTest {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    @Inject
    Tenants tenants;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @Test
    void aPhoneIsOnlineFromItsRegistrationUntilItGoesForItsOwnTenantAlone() {
        // Given
        var mine = tenantWithAPhone();
        var theirs = tenantWithAPhone();
        assertThat(anna(mine).getBoolean("sipAccount.online")).isFalse();
        assertThat(anna(mine).getString("sipAccount.offlineSince")).isNull();

        // When
        say(
                mine,
                new PhoneRegistered(
                        mine, "101", "node-1", "Phone", Instant.now().plusSeconds(600), List.of()));

        // Then
        await(mine, anna -> anna.getBoolean("sipAccount.online"));
        assertThat(anna(theirs).getBoolean("sipAccount.online")).isFalse();

        // When
        say(mine, null);

        // Then
        await(mine, anna -> !anna.getBoolean("sipAccount.online"));
        assertThat(Instant.parse(anna(mine).getString("sipAccount.offlineSince")))
                .isBetween(Instant.now().minusSeconds(120), Instant.now().plusSeconds(5));
    }

    @Test
    void aPhoneThatDidNotRenewItsRegistrationIsOfflineSinceThen() {
        // Given
        var tenant = tenantWithAPhone();
        var expired = Instant.parse("2026-11-20T10:00:00Z");

        // When
        say(tenant, new PhoneRegistered(tenant, "101", "node-1", "Phone", expired, List.of()));

        // Then
        await(tenant, anna -> anna.getString("sipAccount.offlineSince") != null);
        assertThat(anna(tenant).getBoolean("sipAccount.online")).isFalse();
        assertThat(anna(tenant).getString("sipAccount.offlineSince")).isEqualTo(expired.toString());
    }

    private String tenantWithAPhone() {
        var tenant = tenants.create();
        Api.ownerOf(tenant)
                .body(Map.of("id", "anna", "name", "Anna", "extension", "101", "contacts", List.of()))
                .post("/api/v1/people")
                .then()
                .statusCode(201);
        Api.ownerOf(tenant).post("/api/v1/people/anna/sip-account").then().statusCode(200);
        return tenant;
    }

    private static JsonPath anna(String tenant) {
        return Api.ownerOf(tenant)
                .get("/api/v1/people/anna")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void await(String tenant, Predicate<JsonPath> isSo) {
        var deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (!isSo.test(anna(tenant)) && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        assertThat(isSo.test(anna(tenant))).isTrue();
    }

    private void say(String tenant, @Nullable PhoneRegistered phone) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", servers),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                    Topics.REGISTRATIONS, tenant + "/101/node-1", phone == null ? null : RecordJson.write(phone)));
        }
    }
}
