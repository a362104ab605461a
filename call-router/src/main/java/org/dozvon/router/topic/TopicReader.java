package org.dozvon.router.topic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Reads all partitions of a topic from the start and stays on it, with a consumer of its own and no group: every
/// router
/// has to know all of it. When the consumer fails it begins anew, so its handler must bear records twice.
public final class TopicReader implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(TopicReader.class);
    // Not the delay of a record: the poll returns as soon as one is there.
    private static final Duration LONGEST_POLL = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final String topic;
    private final Function<Map<String, Object>, KafkaConsumer<String, byte[]>> open;
    private final Consumer<ConsumerRecord<String, byte[]>> handler;
    private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
    private final Thread thread;
    private volatile @Nullable KafkaConsumer<String, byte[]> current;
    private volatile boolean closing;

    private TopicReader(
            String topic,
            Function<Map<String, Object>, KafkaConsumer<String, byte[]>> open,
            Consumer<ConsumerRecord<String, byte[]>> handler) {
        this.topic = topic;
        this.open = open;
        this.handler = handler;
        this.thread = Thread.ofPlatform().daemon().name("read-" + topic).unstarted(this::run);
    }

    public static TopicReader start(Clients clients, String topic, Consumer<ConsumerRecord<String, byte[]>> handler) {
        var reader = new TopicReader(topic, more -> clients.consumer("read-" + topic, more), handler);
        reader.thread.start();
        return reader;
    }

    /// Completes once all that was on the topic at the start has been handled.
    public CompletableFuture<Void> caughtUp() {
        return caughtUp.copy();
    }

    @Override
    public void close() {
        closing = true;
        var open = current;
        if (open != null) {
            open.wakeup();
        }
    }

    private void run() {
        while (!closing) {
            try (var consumer = open.apply(Map.of())) {
                current = consumer;
                read(consumer);
            } catch (WakeupException | InterruptException closed) {
                return;
            } catch (KafkaException away) {
                LOG.warnf("Kafka can't be read, trying again topic=%s: %s", topic, away.getMessage());
                pause();
            }
        }
    }

    private void read(KafkaConsumer<String, byte[]> consumer) {
        var partitions = partitions(consumer);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (!closing) {
            if (!caughtUp.isDone() && ends.entrySet().stream().allMatch(one -> isPast(consumer, one))) {
                caughtUp.complete(null);
            }
            consumer.poll(caughtUp.isDone() ? LONGEST_POLL : Duration.ofMillis(100))
                    .forEach(this::handle);
        }
    }

    private void handle(ConsumerRecord<String, byte[]> record) {
        try {
            handler.accept(record);
        } catch (RuntimeException failed) {
            // One record must not stop all that come after it.
            LOG.errorf(failed, "A record could not be handled topic=%s offset=%d", topic, record.offset());
        }
    }

    private static boolean isPast(KafkaConsumer<String, byte[]> consumer, Map.Entry<TopicPartition, Long> end) {
        return consumer.position(end.getKey()) >= end.getValue();
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new KafkaException("The topic is not there yet.");
        }
        return partitions;
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }
}
