package org.dozvon.gateway.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads a whole topic: all partitions, from the start, for ever, in no consumer group. Kafka may be away
/// at the start or later; then it tries again, and the topic is read from its start once more.
public final class TopicReader implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    /// Called on the reader's own thread, one record at a time, in each partition's order.
    public interface Listener {
        /// The value is null when the key is gone.
        void read(ConsumerRecord<String, byte[]> record);

        /// Everything that stood in the topic at the start has been read.
        void caughtUp();
    }

    private final Map<String, Object> kafka;
    private final String topic;
    private final Listener listener;
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable KafkaConsumer<String, byte[]> reading;

    private TopicReader(Map<String, Object> kafka, String topic, Listener listener) {
        this.kafka = withDefaults(kafka);
        this.topic = topic;
        this.listener = listener;
        this.thread = Thread.ofVirtual().name("topic-" + topic).unstarted(this::run);
    }

    public static TopicReader start(Map<String, Object> kafka, String topic, Listener listener) {
        var reader = new TopicReader(kafka, topic, listener);
        reader.thread.start();
        return reader;
    }

    /// Waits for the reader's end, since a consumer that is cut off in the middle leaves its broker guessing.
    @Override
    public void close() {
        closed = true;
        var consumer = reading;
        if (consumer != null) {
            consumer.wakeup();
        }
        try {
            if (!thread.join(FAREWELL)) {
                thread.interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Object> withDefaults(Map<String, Object> kafka) {
        var all = new HashMap<>(kafka);
        all.remove(ConsumerConfig.GROUP_ID_CONFIG);
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        all.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return all;
    }

    private void run() {
        while (!closed) {
            try (var consumer = new KafkaConsumer<>(kafka, new StringDeserializer(), new ByteArrayDeserializer())) {
                reading = consumer;
                read(consumer);
            } catch (KafkaException | IllegalStateException away) {
                if (!closed) {
                    LOG.warnf("Expected to read topic %s, but: %s. Trying again.", topic, away.getMessage());
                    pause();
                }
            }
        }
    }

    private void read(KafkaConsumer<String, byte[]> consumer) {
        var partitions = partitions(consumer);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions, ANSWER);
        var caughtUp = false;
        while (!closed) {
            consumer.poll(POLL).forEach(this::readOne);
            if (!caughtUp && reached(consumer, ends)) {
                caughtUp = true;
                listener.caughtUp();
            }
        }
    }

    // Whatever one record does to its reader, the next one is read.
    private void readOne(ConsumerRecord<String, byte[]> record) {
        try {
            listener.read(record);
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "A record was passed over topic=%s key=%s", topic, record.key());
        }
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        var partitions = consumer.partitionsFor(topic, ANSWER).stream()
                .map(one -> new TopicPartition(topic, one.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException("the topic does not exist");
        }
        return partitions;
    }

    private static boolean reached(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey(), ANSWER) >= end.getValue());
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            closed = true;
            Thread.currentThread().interrupt();
        }
    }
}
