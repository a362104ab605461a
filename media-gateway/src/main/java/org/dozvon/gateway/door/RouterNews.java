package org.dozvon.gateway.door;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dozvon.gateway.GatewayConfig;
import org.dozvon.gateway.GatewayMetrics;
import org.dozvon.gateway.topic.TopicReader;
import org.dozvon.records.MalformedRecordException;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.node.NodeState;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Follows what routers tell of themselves.
@ApplicationScoped
public class RouterNews implements TopicReader.Listener {
    private final Routers routers;
    private final GatewayMetrics metrics;
    private final Map<String, Object> kafka;
    private boolean live;
    private @Nullable TopicReader reader;

    public RouterNews(
            Routers routers, GatewayMetrics metrics, @Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.routers = routers;
        this.metrics = metrics;
        this.kafka = new HashMap<>(kafka);
    }

    @Produces
    @Singleton
    static Routers routers(GatewayConfig config) {
        return new Routers(config.fallbackRouters(), config.door().mistrust(), System::nanoTime);
    }

    void start(@Observes StartupEvent event) {
        reader = TopicReader.start(kafka, Topics.NODES, this);
    }

    void stop(@Observes ShutdownEvent event) {
        if (reader != null) {
            reader.close();
        }
    }

    @Override
    public void read(ConsumerRecord<String, byte[]> record) {
        if (record.key() == null) {
            return;
        }
        if (record.value() == null) {
            routers.gone(record.key());
            return;
        }
        try {
            told(RecordJson.read(record.value(), NodeState.class));
        } catch (MalformedRecordException | IllegalArgumentException malformed) {
            metrics.alert("malformed-node", "A node's state was set aside: " + malformed.getMessage());
        }
    }

    @Override
    public void caughtUp() {
        live = true;
    }

    private void told(NodeState state) {
        if (live) {
            routers.told(state);
        } else {
            routers.toldBefore(state, Instant.now());
        }
    }
}
