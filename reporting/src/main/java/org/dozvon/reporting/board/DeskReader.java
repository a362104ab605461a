package org.dozvon.reporting.board;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dozvon.records.MalformedRecordException;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.desk.DeskTold;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Reads how desks look from now on: all partitions and no group, since each pod has watchers of its own.
@ApplicationScoped
public class DeskReader {
    private static final Logger LOG = Logger.getLogger(DeskReader.class);
    private static final Duration LONGEST_POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private final Boards boards;
    private final String bootstrap;
    private volatile boolean running;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;
    private @Nullable Thread thread;
    private boolean away;

    DeskReader(Boards boards, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.boards = boards;
        this.bootstrap = bootstrap;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().daemon().name("read-desks").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        var open = consumer;
        if (open != null) {
            open.wakeup();
        }
        if (thread != null) {
            thread.join(LAST_WORDS);
        }
    }

    private void run() {
        while (running) {
            try (var open = new KafkaConsumer<String, byte[]>(properties())) {
                consumer = open;
                read(open);
            } catch (WakeupException | InterruptException _) {
                return;
            } catch (KafkaException e) {
                tellAway(e);
                pause();
            } catch (RuntimeException e) {
                LOG.error("desks cannot be read, trying again", e);
                pause();
            }
        }
    }

    private void read(KafkaConsumer<String, byte[]> open) {
        var partitions = open.partitionsFor(Topics.DESKS).stream()
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new KafkaException("the topic is not there yet");
        }
        open.assign(partitions);
        open.seekToEnd(partitions);
        away = false;
        while (running) {
            open.poll(LONGEST_POLL).forEach(this::take);
        }
    }

    private void take(ConsumerRecord<String, byte[]> record) {
        var tenant = record.key();
        if (tenant == null || !boards.isKept(tenant)) {
            return;
        }
        try {
            var desk = RecordJson.read(record.value(), DeskTold.class);
            if (desk.tenantId().equals(tenant)) {
                boards.told(desk, Instant.now());
                return;
            }
            LOG.warnf("passed over a desk under another tenant's key: offset=%d", record.offset());
        } catch (MalformedRecordException | IllegalArgumentException | NullPointerException e) {
            // The next one is whole again.
            LOG.warnf("passed over a desk that cannot be read: offset=%d why=%s", record.offset(), e.getMessage());
        }
    }

    private void tellAway(KafkaException why) {
        if (!away) {
            away = true;
            LOG.warnf("desks cannot be read, trying again: why=%s", why.getMessage());
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private Map<String, Object> properties() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.CLIENT_ID_CONFIG,
                "reporting-desks",
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                // What was cut off meanwhile is old.
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "latest");
    }
}
