package org.dozvon.tenant.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dozvon.tenant.settings.TenantApiConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Hands messages to Kafka.
@ApplicationScoped
public class Teller {
    /// A whole plan is one record. The topic takes as much.
    private static final int BYTES_AT_MOST = 10 * 1024 * 1024;

    private final Producer<String, byte[]> producer;

    @Inject
    Teller(@ConfigProperty(name = "kafka.bootstrap.servers") String servers, TenantApiConfig config) {
        this(new KafkaProducer<>(
                settings(servers, config.outbox().patience()), new StringSerializer(), new ByteArraySerializer()));
    }

    Teller(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /// What follows a failure counts as not told, even if it arrived: told again, the newest of a tenant is the last on
    /// the topic, the one that compaction keeps.
    ///
    /// @param count    from the first on, that Kafka has for certain
    /// @param obstacle why it is not more; empty when it is all
    record Told(int count, String obstacle) {}

    Told tell(List<Message> messages) {
        var acknowledgements = new ArrayList<Future<RecordMetadata>>();
        var obstacle = "";
        try {
            messages.forEach(message -> acknowledgements.add(
                    producer.send(new ProducerRecord<>(message.topic(), message.tenant(), message.value()))));
            producer.flush();
        } catch (KafkaException e) {
            obstacle = String.valueOf(e.getMessage());
        }
        return acknowledged(acknowledgements, obstacle);
    }

    private static Told acknowledged(List<Future<RecordMetadata>> acknowledgements, String obstacle) {
        var count = 0;
        try {
            for (var acknowledgement : acknowledgements) {
                acknowledgement.get();
                count++;
            }
            return new Told(count, obstacle);
        } catch (ExecutionException e) {
            return new Told(count, String.valueOf(e.getMessage()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Told(count, "interrupted");
        }
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(2));
    }

    private static Map<String, Object> settings(String servers, Duration longest) {
        var patience = Math.toIntExact(longest.toMillis());
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ProducerConfig.CLIENT_ID_CONFIG,
                "tenant-api-outbox",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "zstd",
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                BYTES_AT_MOST,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                patience,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                patience / 2,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                patience);
    }
}
