package org.dozvon.router.desk;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.desk.DeskTold;
import org.dozvon.router.topic.Clients;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// What those see who watch desks. An old picture is worth nothing: with Kafka away none waits for it.
@Singleton
public class DeskTopic {
    private static final Logger LOG = Logger.getLogger(DeskTopic.class);

    private final Clients clients;
    private final Desks desks;
    private @Nullable KafkaProducer<String, byte[]> producer;

    public DeskTopic(Clients clients, Desks desks) {
        this.clients = clients;
        this.desks = desks;
    }

    void start(@Observes StartupEvent event) {
        var open = clients.producer(
                "tell-desks",
                Map.of(
                        "max.block.ms",
                        1_000,
                        "delivery.timeout.ms",
                        4_000,
                        "request.timeout.ms",
                        3_000,
                        "compression.type",
                        "zstd"));
        producer = open;
        desks.shows(told -> tell(open, told));
    }

    void stop(@Observes ShutdownEvent event) {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
        }
    }

    private static void tell(KafkaProducer<String, byte[]> producer, DeskTold told) {
        try {
            var _ = producer.send(new ProducerRecord<>(Topics.DESKS, told.tenantId(), RecordJson.write(told)));
        } catch (KafkaException | IllegalStateException away) {
            LOG.debugf("A desk was not told of tenant=%s: %s", told.tenantId(), away.getMessage());
        }
    }
}
