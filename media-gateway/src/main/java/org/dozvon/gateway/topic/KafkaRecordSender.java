package org.dozvon.gateway.topic;

import io.smallrye.common.annotation.Identifier;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dozvon.records.RecordJson;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

/// One producer behind one lane: Kafka's own `send` waits for metadata when the brokers are away, and must
/// not hold whoever sends.
@ApplicationScoped
public class KafkaRecordSender implements RecordSender {
    private final Map<String, Object> kafka;
    private final ExecutorService lane = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("record-sender").factory());
    private @Nullable Producer<String, byte[]> producer;

    public KafkaRecordSender(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = withDefaults(kafka);
    }

    @Override
    public CompletableFuture<Void> send(String topic, String key, @Nullable Object value) {
        var bytes = value == null ? null : RecordJson.write(value);
        var done = new CompletableFuture<Void>();
        try {
            lane.execute(() -> sendNow(new ProducerRecord<>(topic, key, bytes), done));
        } catch (RejectedExecutionException stopped) {
            done.completeExceptionally(stopped);
        }
        return done;
    }

    private void sendNow(ProducerRecord<String, byte[]> record, CompletableFuture<Void> done) {
        try {
            var _ = producer().send(record, (_, failed) -> {
                if (failed == null) {
                    done.complete(null);
                } else {
                    done.completeExceptionally(failed);
                }
            });
        } catch (KafkaException away) {
            done.completeExceptionally(away);
        }
    }

    private Producer<String, byte[]> producer() {
        var existing = producer;
        if (existing == null) {
            existing = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer());
            producer = existing;
        }
        return existing;
    }

    private static Map<String, Object> withDefaults(Map<String, Object> kafka) {
        var all = new HashMap<>(kafka);
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        all.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        // Long enough for a broker's restart; whoever needs more tries again from disk.
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
        all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000L);
        return all;
    }

    @PreDestroy
    void stop() {
        lane.execute(this::closeProducer);
        lane.close();
    }

    private void closeProducer() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
