package org.dozvon.reporting.intake;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.dozvon.records.MalformedRecordException;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.event.CallEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Reads facts and has them written, at least once and without a gap: the offset moves only after the transaction.
/// With PostgreSQL away it waits and tries the same facts again; a fact that cannot be read is set aside.
@ApplicationScoped
public class CallFactsConsumer {
    private static final Logger LOG = Logger.getLogger(CallFactsConsumer.class);
    private static final int ENOUGH_BYTES = 64 * 1024;

    private final IntakeConfig config;
    private final CallFactsWriter writer;
    private final MeterRegistry meters;
    private final String bootstrap;
    private volatile boolean running;
    private volatile boolean assigned;
    private final Set<TopicPartition> failing = ConcurrentHashMap.newKeySet();
    private @Nullable KafkaConsumer<String, byte[]> consumer;
    private @Nullable Thread thread;

    CallFactsConsumer(
            IntakeConfig config,
            CallFactsWriter writer,
            MeterRegistry meters,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.config = config;
        this.writer = writer;
        this.meters = meters;
        this.bootstrap = bootstrap;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().name("call-facts").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        var open = consumer;
        if (open != null) {
            open.wakeup();
        }
        if (thread != null) {
            thread.join(Duration.ofSeconds(10));
        }
    }

    /// Facts have been asked for at least once, and the last batch of each partition was written.
    public boolean isReading() {
        return assigned && failing.isEmpty();
    }

    private void run() {
        while (running) {
            try (var open = new KafkaConsumer<String, byte[]>(properties())) {
                consumer = open;
                read(open);
            } catch (WakeupException | InterruptException e) {
                LOG.debug("facts are no longer read: shutting down");
                return;
            } catch (KafkaException e) {
                // Expelled from the group, or no longer heard: what was not committed is read again.
                assigned = false;
                LOG.warnf("facts cannot be read, trying again: why=%s", e.getMessage());
                pause();
            }
        }
    }

    private void read(KafkaConsumer<String, byte[]> open) {
        open.subscribe(List.of(Topics.CALL_EVENTS));
        while (running) {
            take(open, open.poll(Duration.ofMillis(500)));
        }
    }

    private void take(KafkaConsumer<String, byte[]> open, ConsumerRecords<String, byte[]> records) {
        var written = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var partition : records.partitions()) {
            var batch = records.records(partition);
            if (write(partition, batch)) {
                written.put(partition, new OffsetAndMetadata(batch.getLast().offset() + 1));
            } else {
                open.seek(partition, batch.getFirst().offset());
            }
        }
        if (!written.isEmpty()) {
            open.commitSync(written);
        }
        assigned |= !open.assignment().isEmpty();
        // One that another pod reads by now is no trouble of this one.
        failing.retainAll(open.assignment());
        if (!failing.isEmpty()) {
            pause();
        }
    }

    private boolean write(TopicPartition partition, List<ConsumerRecord<String, byte[]>> batch) {
        try {
            writer.write(readable(batch));
            worksAgain(partition);
            return true;
        } catch (RuntimeException e) {
            meters.counter("dozvon.reporting.write.failures").increment();
            fails(partition, batch.getFirst().offset(), e);
            return false;
        }
    }

    /// Told once, however long it lasts: the same facts are tried again several times a second.
    private void fails(TopicPartition partition, long from, RuntimeException why) {
        if (failing.add(partition)) {
            LOG.errorf(
                    "facts could not be written, trying again: partition=%s from=%d why=%s",
                    partition, from, why.getMessage());
        }
    }

    private void worksAgain(TopicPartition partition) {
        if (failing.remove(partition)) {
            LOG.infof("facts are written again: partition=%s", partition);
        }
    }

    private List<CallEvent> readable(List<ConsumerRecord<String, byte[]>> batch) {
        var events = new ArrayList<CallEvent>(batch.size());
        for (var record : batch) {
            try {
                events.add(WellFormed.checked(RecordJson.read(record.value(), CallEvent.class), record.key()));
            } catch (MalformedRecordException | IllegalArgumentException e) {
                // First: what cannot be set aside is tried again, and is told when it is done.
                writer.setAside(record, String.valueOf(e.getMessage()));
                meters.counter("dozvon.reporting.set.aside").increment();
                LOG.warnf(
                        "set aside a fact: topic=%s partition=%d offset=%d why=%s",
                        record.topic(), record.partition(), record.offset(), e.getMessage());
            }
        }
        return events;
    }

    private void pause() {
        try {
            Thread.sleep(config.retryAfter());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private Map<String, Object> properties() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.GROUP_ID_CONFIG,
                config.group(),
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                StringDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                config.batch(),
                ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                ENOUGH_BYTES,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                (int) config.gather().toMillis());
    }
}
