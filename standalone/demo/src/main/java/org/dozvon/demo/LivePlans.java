package org.dozvon.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dozvon.records.MalformedRecordException;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.plan.PlanPublished;
import org.dozvon.scheme.plan.TenantPlan;

/// The plans that calls go by now, read from where routers read them.
final class LivePlans {
    private static final Duration POLL = Duration.ofMillis(200);

    private LivePlans() {}

    /// The newest plan of each of these companies that has all of its numbers: a new demo tenant's plan is published
    /// again with each thing that it is given, the numbers last.
    ///
    /// @throws IllegalStateException when one is not there within `patience`
    static Map<String, TenantPlan> of(List<Company> companies, String kafka, Duration patience) {
        var plans = new HashMap<String, TenantPlan>();
        var deadline = Instant.now().plus(patience);
        try (var consumer = new KafkaConsumer<String, byte[]>(settings(kafka))) {
            var partitions = consumer.partitionsFor(Topics.PLANS).stream()
                    .map(part -> new TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = consumer.endOffsets(partitions);
            while (!(hasRead(consumer, end) && haveAll(companies, plans))) {
                if (Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException(
                            "Expected the live plans of the demo tenants, but in " + patience.toSeconds()
                                    + " s only these came with all their numbers: " + plans.keySet()
                                    + ". The next start tries again.");
                }
                consumer.poll(POLL).forEach(record -> take(record.value(), plans));
            }
        }
        return plans;
    }

    private static boolean hasRead(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> end) {
        return end.entrySet().stream().allMatch(part -> consumer.position(part.getKey()) >= part.getValue());
    }

    private static void take(byte[] value, Map<String, TenantPlan> plans) {
        if (value == null) {
            return;
        }
        try {
            var plan = RecordJson.read(value, PlanPublished.class).plan();
            plans.merge(plan.tenant().value(), plan, (old, young) -> young.version() > old.version() ? young : old);
        } catch (MalformedRecordException e) {
            // Not a demo tenant's: those are of this very build. Routers tell of it.
            System.err.println("A plan could not be read: " + e.getMessage());
        }
    }

    private static boolean haveAll(List<Company> companies, Map<String, TenantPlan> plans) {
        return companies.stream().allMatch(company -> {
            var plan = plans.get(company.tenant());
            return plan != null && plan.numbers().keySet().containsAll(company.numbers());
        });
    }

    private static Map<String, Object> settings(String kafka) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
    }
}
