package org.dozvon.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;

/// Tells past calls where routers tell theirs. Told twice they are the same facts, of which reporting takes one.
final class Telling implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;
    private final Path recordings;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    Telling(String kafka, Path recordings) {
        this.producer = new KafkaProducer<>(Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class));
        this.recordings = recordings;
    }

    /// The recording first: who reads of a message must find it.
    void tell(String tenant, PastCall call) {
        var message = call.message();
        if (message != null) {
            keep(tenant, message);
        }
        call.events()
                .forEach(event -> sent.add(
                        producer.send(new ProducerRecord<>(Topics.CALL_EVENTS, tenant, RecordJson.write(event)))));
    }

    /// Returns when Kafka has them all.
    void finish() throws InterruptedException, ExecutionException {
        producer.flush();
        for (var one : sent) {
            one.get();
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    private void keep(String tenant, PastCall.Message message) {
        try {
            var folder = Files.createDirectories(recordings.resolve(tenant));
            var half = folder.resolve(message.id() + ".part");
            message.voice().writeTo(half);
            Files.move(half, folder.resolve(message.id() + ".wav"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
