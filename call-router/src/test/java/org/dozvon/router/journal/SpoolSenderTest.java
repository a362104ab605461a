package org.dozvon.router.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.dozvon.infra.client.Need;
import org.dozvon.infra.client.TestInfra;
import org.dozvon.records.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SpoolSenderTest {
    private static final long MUCH = 1 << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path directory;

    @Test
    void factsWaitForAKafkaThatWasNeverMetAndReachItInTheirOrder() throws Exception {
        try (var infra = TestInfra.lease(Need.KAFKA);
                var road = Road.closed();
                var producer = new Counting(road.address());
                var spool = Spool.open(directory, MUCH, MUCH)) {
            // Given Kafka cannot be reached, and the producer has said so of the first fact more than once
            var facts = List.of("arrived", "rang", "answered", "ended");
            append(spool, facts);
            var sender = SpoolSender.start(spool, producer);
            Awaitility.await("the producer gives up").atMost(PATIENCE).until(() -> producer.refusals.get() >= 2);

            // When
            road.openTo(infra.kafkaBootstrapServers());

            // Then
            assertThat(inKafka(infra, facts.size())).isEqualTo(facts);
            Awaitility.await("no fact waits any more").atMost(PATIENCE).until(() -> spool.waiting() == 0);
            sender.stop(Duration.ZERO);
        }
    }

    @Test
    void theLogSaysOnceAWhileThatKafkaDoesNotTakeWhatItWasGiven() throws Exception {
        // Given
        var lines = new LinkedBlockingQueue<String>();
        var log = Logger.getLogger(SpoolSender.class.getName());
        var handler = listener(lines);
        log.addHandler(handler);
        try (var producer = new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
                var spool = Spool.open(directory, MUCH, MUCH)) {
            append(spool, List.of("arrived", "rang", "answered", "ended"));
            var sender = SpoolSender.start(spool, producer);
            Awaitility.await("all is given")
                    .atMost(PATIENCE)
                    .until(() -> producer.history().size() == 4);

            // When
            while (producer.errorNext(new TimeoutException("too long"))) {}

            // Then
            assertThat(lines).singleElement().asString().contains("wait on disk");
            sender.stop(Duration.ZERO);
        } finally {
            log.removeHandler(handler);
        }
    }

    private static Handler listener(Queue<String> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    private static void append(Spool spool, List<String> facts) throws IOException {
        for (var fact : facts) {
            spool.append(new SpoolEntry("avto", fact.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /// Remembers how often it could not even take a fact.
    private static final class Counting extends KafkaProducer<String, byte[]> {
        private final AtomicInteger refusals = new AtomicInteger();

        Counting(String servers) {
            super(
                    Map.of(
                            "bootstrap.servers",
                            servers,
                            "delivery.timeout.ms",
                            Integer.MAX_VALUE,
                            "max.block.ms",
                            300,
                            "reconnect.backoff.max.ms",
                            200),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }

        @Override
        public Future<RecordMetadata> send(ProducerRecord<String, byte[]> fact, Callback callback) {
            var answer = super.send(fact, callback);
            if (answer.isDone() && answer.state() == Future.State.FAILED) {
                refusals.incrementAndGet();
            }
            return answer;
        }
    }

    private static List<String> inKafka(TestInfra infra, int count) {
        var settings = Map.<String, Object>of("bootstrap.servers", infra.kafkaBootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Topics.CALL_EVENTS).stream()
                    .map(one -> new TopicPartition(one.topic(), one.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var found = new ArrayList<String>();
            Awaitility.await("facts are in Kafka").atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(fact -> found.add(new String(fact.value(), StandardCharsets.UTF_8)));
                return found.size() >= count;
            });
            return found;
        }
    }
}
