package org.dozvon.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dozvon.infra.client.Need;
import org.dozvon.infra.client.TestInfra;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.records.plan.PlanPublished;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import javax.sound.sampled.AudioSystem;

import static org.assertj.core.api.Assertions.assertThat;

/// On a real Kafka.
class TellingTest {
    private static final Instant UNTIL = Instant.parse("2026-11-18T13:30:00Z");

    @TempDir
    Path recordings;

    @Test
    void tellsByTheNewestPlanTheSameFactsEachTimeAndKeepsTheirRecordings() throws Exception {
        try (var infra = TestInfra.lease(Need.KAFKA)) {
            // Given
            var kafka = infra.kafkaBootstrapServers();
            publish(kafka, 8);
            publish(kafka, 9);

            // When
            Main.tell(kafka, recordings, UNTIL);
            var once = new HashSet<>(facts(kafka));
            Main.tell(kafka, recordings, UNTIL);

            // Then
            var twice = facts(kafka);
            assertThat(twice).hasSize(once.size() * 2);
            assertThat(new HashSet<>(twice)).isEqualTo(once);
            assertThat(once).extracting(CallEvent::planVersion).containsOnly(9L);
            assertThat(recordingsOf("avto")).isEqualTo(messages(once, "avto"));
            assertThat(recordingsOf("cafe")).isEqualTo(messages(once, "cafe"));
        }
    }

    private static void publish(String kafka, long version) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka), new StringSerializer(), new ByteArraySerializer())) {
            for (var company : Company.all()) {
                var plan = new PlanPublished(company.tenant(), version, UNTIL, Companies.planOf(company, version));
                producer.send(new ProducerRecord<>(Topics.PLANS, company.tenant(), RecordJson.write(plan)));
            }
        }
    }

    private static List<CallEvent> facts(String kafka) throws Exception {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.CALL_EVENTS).stream()
                    .map(part -> new org.apache.kafka.common.TopicPartition(part.topic(), part.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = consumer.endOffsets(partitions);
            var facts = new java.util.ArrayList<CallEvent>();
            while (end.entrySet().stream().anyMatch(part -> consumer.position(part.getKey()) < part.getValue())) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    var fact = RecordJson.read(record.value(), CallEvent.class);
                    assertThat(record.key()).isEqualTo(fact.tenantId());
                    facts.add(fact);
                }
            }
            return facts;
        }
    }

    private Set<String> recordingsOf(String tenant) throws Exception {
        var names = new HashSet<String>();
        try (var files = Files.list(recordings.resolve(tenant))) {
            for (var file : files.toList()) {
                assertThat(AudioSystem.getAudioFileFormat(file.toFile())
                                .getFormat()
                                .getSampleRate())
                        .isEqualTo(8_000);
                names.add(file.getFileName().toString().replace(".wav", ""));
            }
        }
        return names;
    }

    private static Set<String> messages(Set<CallEvent> facts, String tenant) {
        var messages = new HashSet<String>();
        for (var fact : facts) {
            if (fact.tenantId().equals(tenant) && fact.fact() instanceof CallFact.VoicemailLeft left) {
                messages.add(left.message());
            }
        }
        return messages;
    }
}
