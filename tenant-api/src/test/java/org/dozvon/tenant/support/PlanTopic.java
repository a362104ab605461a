package org.dozvon.tenant.support;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dozvon.records.RecordJson;
import org.dozvon.records.plan.PlanPublished;
import org.eclipse.microprofile.config.ConfigProvider;

/// A topic as a router reads it: whole, from the start.
public final class PlanTopic implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    public PlanTopic(String topic) {
        var servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest", "fetch.max.wait.ms", 50),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /// Reads until the tenant's records are as wanted.
    public List<ConsumerRecord<String, byte[]>> await(
            String tenant, Predicate<List<ConsumerRecord<String, byte[]>>> isEnough) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!isEnough.test(of(tenant)) && Instant.now().isBefore(deadline)) {
            consumer.poll(Duration.ofMillis(100)).forEach(records::add);
        }
        return of(tenant);
    }

    public List<PlanPublished> awaitPlans(String tenant, long lastVersion) {
        return await(
                        tenant,
                        known -> known.stream()
                                .anyMatch(record ->
                                        record.value() != null && plan(record).version() >= lastVersion))
                .stream()
                .filter(record -> record.value() != null)
                .map(PlanTopic::plan)
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> of(String tenant) {
        return records.stream().filter(record -> tenant.equals(record.key())).toList();
    }

    private static PlanPublished plan(ConsumerRecord<String, byte[]> record) {
        try {
            return RecordJson.read(record.value(), PlanPublished.class);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
