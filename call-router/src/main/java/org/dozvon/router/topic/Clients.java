package org.dozvon.router.topic;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dozvon.router.config.RouterConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import jakarta.inject.Singleton;

/// Opens consumers and producers, tuned for the shortest way and not for the largest batch.
@Singleton
public class Clients {
    private final String servers;
    private final String router;

    public Clients(@ConfigProperty(name = "kafka.bootstrap.servers") String servers, RouterConfig config) {
        this.servers = servers;
        this.router = config.name();
    }

    public KafkaConsumer<String, byte[]> consumer(String purpose, Map<String, Object> more) {
        var settings = common(purpose);
        settings.put("key.deserializer", StringDeserializer.class);
        settings.put("value.deserializer", ByteArrayDeserializer.class);
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "earliest");
        // A record is handed over when it is there, not when a batch is full.
        settings.put("fetch.min.bytes", 1);
        settings.put("fetch.max.bytes", 16 * 1024 * 1024);
        settings.put("max.poll.records", 2000);
        settings.putAll(more);
        return new KafkaConsumer<>(settings);
    }

    public KafkaProducer<String, byte[]> producer(String purpose, Map<String, Object> more) {
        var settings = common(purpose);
        settings.put("key.serializer", StringSerializer.class);
        settings.put("value.serializer", ByteArraySerializer.class);
        settings.put("acks", "all");
        settings.put("enable.idempotence", true);
        settings.put("linger.ms", 0);
        settings.put("max.block.ms", 5_000);
        settings.putAll(more);
        return new KafkaProducer<>(settings);
    }

    private Map<String, Object> common(String purpose) {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", servers);
        settings.put("client.id", router + "-" + purpose);
        settings.put("reconnect.backoff.ms", 50);
        settings.put("reconnect.backoff.max.ms", 2_000);
        return settings;
    }
}
