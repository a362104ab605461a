package org.dozvon.router.node;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.node.NodeState;
import org.dozvon.router.config.RouterConfig;
import org.dozvon.router.topic.Clients;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Singleton;

/// This router's sign of life, by which doors find it: repeated, and sent at once when anything in it changes.
@Singleton
public class Heartbeat {
    private static final Logger LOG = Logger.getLogger(Heartbeat.class);

    private final Clients clients;
    private final RouterConfig config;
    private final ScheduledExecutorService beat;
    private @Nullable KafkaProducer<String, byte[]> producer;
    private volatile NodeState.State state = NodeState.State.STARTING;
    private volatile List<Integer> owns = List.of();
    private volatile int partitions;
    private volatile IntSupplier port = () -> 0;

    public Heartbeat(Clients clients, RouterConfig config) {
        this.clients = clients;
        this.config = config;
        this.beat = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("heartbeat").factory());
    }

    /// @param eslPort the port that is really listened on, 0 while there is none
    public void start(IntSupplier eslPort) {
        port = eslPort;
        // Old signs of life are worth nothing: one that waits is given up soon.
        producer = clients.producer(
                "heartbeat", Map.of("max.block.ms", 1_000, "delivery.timeout.ms", 4_000, "request.timeout.ms", 3_000));
        var period = config.heartbeat().toMillis();
        var _ = beat.scheduleAtFixedRate(this::send, 0, period, TimeUnit.MILLISECONDS);
    }

    public NodeState.State state() {
        return state;
    }

    public void become(NodeState.State next) {
        state = next;
        sendSoon();
    }

    /// The partitions of commands that are ours now, which make their tenants ours.
    public void own(List<Integer> owned, int ofPartitions) {
        owns = List.copyOf(owned);
        partitions = ofPartitions;
        sendSoon();
    }

    /// The last sign: nobody shall look for us.
    public void stop() {
        state = NodeState.State.GONE;
        beat.shutdownNow();
        send();
        var open = producer;
        if (open != null) {
            open.close(Duration.ofSeconds(1));
        }
    }

    private void sendSoon() {
        if (producer != null && !beat.isShutdown()) {
            beat.execute(this::send);
        }
    }

    private void send() {
        var open = producer;
        if (open == null) {
            return;
        }
        var sign = new NodeState(
                config.name(),
                "router",
                state,
                config.eslHost(),
                port.getAsInt(),
                state == NodeState.State.READY ? owns : List.of(),
                partitions,
                Instant.now());
        try {
            var _ = open.send(new ProducerRecord<>(Topics.NODES, config.name(), RecordJson.write(sign)));
        } catch (KafkaException away) {
            LOG.debugf("A sign of life could not be sent: %s", away.getMessage());
        }
    }
}
