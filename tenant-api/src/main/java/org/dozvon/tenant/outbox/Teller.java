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
import org.jboss.logging.Logger;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/// Hands messages to Kafka.
@ApplicationScoped
public class Teller {
    private static final Logger LOG = Logger.getLogger(Teller.class);

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

    /// @return how many, from the first on, Kafka has for certain. What follows a failure counts as not told, even if
    /// it arrived: told again, the newest of a tenant is the last on the topic, the one that compaction keeps.
    int tell(List<Message> messages) {
        var acknowledgements = new ArrayList<Future<RecordMetadata>>();
        try {
            messages.forEach(message -> acknowledgements.add(
                    producer.send(new ProducerRecord<>(message.topic(), message.tenant(), message.value()))));
            producer.flush();
        } catch (KafkaException e) {
            LOG.warnf("Expected to send messages to Kafka, but %s", e.getMessage());
        }
        return acknowledged(acknowledgements);
    }

    private static int acknowledged(List<Future<RecordMetadata>> acknowledgements) {
        var count = 0;
        for (var acknowledgement : acknowledgements) {
            if (!isAcknowledged(acknowledgement)) {
                return count;
            }
            count++;
        }
        return count;
    }

    private static boolean isAcknowledged(Future<RecordMetadata> acknowledgement) {
        try {
            acknowledgement.get();
            return true;
        } catch (ExecutionException e) {
            LOG.warnf("Expected Kafka to take a message, but %s", e.getMessage());
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
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
