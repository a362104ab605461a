package org.dozvon.gateway;

import io.quarkus.test.common.QuarkusTestResource;
import io.smallrye.common.annotation.Identifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.assertj.core.api.Assertions;
import org.dozvon.gateway.plan.PlanTable;
import org.dozvon.gateway.topic.RecordSender;
import org.dozvon.records.Topics;
import org.dozvon.records.plan.PlanPublished;
import org.dozvon.scheme.plan.TenantPlan;
import org.junit.jupiter.api.AfterEach;

import jakarta.inject.Inject;

/// A running gateway with two companies in it.
@QuarkusTestResource(GatewayServers.class)
public abstract class GatewayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static long version = 10;

    @Inject
    protected PlanTable plans;

    @Inject
    protected RecordSender sender;

    @Inject
    @Identifier("default-kafka-broker")
    protected Map<String, Object> kafka;

    @AfterEach
    void callsEnd() {
        GatewayServers.refuseSounds(0);
    }

    protected static long nextVersion() {
        return ++version;
    }

    protected void bothCompaniesAreThere() {
        publish(Plans.avto(nextVersion()));
        publish(Plans.cafe(nextVersion()));
    }

    protected void publish(TenantPlan plan) {
        send(plan);
        until(() -> {
            var now = plans.of(plan.tenant());
            return now != null && now.version() == plan.version() && plans.isComplete();
        });
    }

    protected void send(TenantPlan plan) {
        var published = new PlanPublished(plan.tenant().value(), plan.version(), java.time.Instant.now(), plan);
        sender.send(Topics.PLANS, plan.tenant().value(), published).join();
    }

    /// Everything on a topic, until enough of it is there.
    protected List<ConsumerRecord<String, byte[]>> read(
            String topic, java.util.function.Predicate<List<ConsumerRecord<String, byte[]>>> enough) {
        var properties = new java.util.HashMap<>(kafka);
        properties.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(one -> new TopicPartition(topic, one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var all = new ArrayList<ConsumerRecord<String, byte[]>>();
            until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
                return enough.test(all);
            });
            return all;
        }
    }

    protected static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            Assertions.assertThat(System.nanoTime()).as("waited " + PATIENCE).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
