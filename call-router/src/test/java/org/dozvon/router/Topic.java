package org.dozvon.router;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dozvon.records.MalformedRecordException;
import org.dozvon.records.RecordJson;

/// A topic in a test: what others write to it, and what is read from its start.
final class Topic implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final String name;
    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;

    Topic(String servers, String name) {
        this.name = name;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new ByteArraySerializer());
        this.consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(name).stream()
                .map(one -> new TopicPartition(name, one.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    void write(String key, Object record) {
        write(key, RecordJson.write(record));
    }

    void write(String key, String text) {
        write(key, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String key, byte[] value) {
        try {
            producer.send(new ProducerRecord<>(name, key, value)).get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    /// All that comes, until one is what is wanted.
    <R> List<R> readUntil(Class<R> type, Predicate<R> wanted) {
        var read = new ArrayList<R>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            for (var record : consumer.poll(Duration.ofMillis(200))) {
                try {
                    read.add(RecordJson.read(record.value(), type));
                } catch (MalformedRecordException malformed) {
                    throw new AssertionError(malformed);
                }
            }
            if (read.stream().anyMatch(wanted)) {
                return read;
            }
        }
        throw new AssertionError("Expected another record on " + name + ", but only these came: " + read);
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
