package org.dozvon.router.node;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dozvon.records.MalformedRecordException;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.node.NodeState;
import org.dozvon.router.config.RouterConfig;
import org.dozvon.router.topic.Clients;
import org.dozvon.router.topic.SetAside;
import org.dozvon.router.topic.TopicReader;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// Follows which media nodes are there, by the signs of life of the gateways beside them, and what routers say of
/// themselves.
@Singleton
public class NodeWatch {
    private static final String GATEWAY = "gateway";
    private static final String ROUTER = "router";

    /// Wants to know the nodes; told each time that one came or went.
    public interface Listener {
        void nodes(List<NodeState> alive);
    }

    private record Seen(NodeState state, Instant at) {}

    private final ConcurrentHashMap<String, Seen> gateways = new ConcurrentHashMap<>();
    private final Clients clients;
    private final SetAside setAside;
    private final Duration patience;
    private final Owners owners;
    private final InstantSource clock;
    private final ScheduledExecutorService sweeper;
    private @Nullable TopicReader reader;
    private volatile @Nullable Listener listener;
    private volatile Instant lastTelling;

    @Inject
    public NodeWatch(Clients clients, SetAside setAside, RouterConfig config, Owners owners) {
        this(clients, setAside, config, owners, InstantSource.system());
    }

    NodeWatch(Clients clients, SetAside setAside, RouterConfig config, Owners owners, InstantSource clock) {
        this.owners = owners;
        this.clients = clients;
        this.setAside = setAside;
        this.patience = config.nodePatience();
        this.clock = clock;
        this.lastTelling = clock.instant();
        this.sweeper = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("forget-gone-nodes").factory());
    }

    public void start(Listener wantsToKnow) {
        tellTo(wantsToKnow);
        reader = TopicReader.start(clients, Topics.NODES, this::record);
        var _ = sweeper.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.SECONDS);
    }

    void tellTo(Listener wantsToKnow) {
        listener = wantsToKnow;
    }

    public void stop() {
        if (reader != null) {
            reader.close();
        }
        sweeper.shutdownNow();
    }

    void record(ConsumerRecord<String, byte @Nullable []> record) {
        tellingArrived();
        var value = record.value();
        if (value == null) {
            forget(record.key());
            return;
        }
        try {
            saw(RecordJson.read(value, NodeState.class));
        } catch (MalformedRecordException malformed) {
            setAside.put(
                    Topics.NODES,
                    record.partition() + "-" + record.offset(),
                    value,
                    String.valueOf(malformed.getMessage()));
        }
    }

    // Whoever it is of, also of ourselves: it shows that tellings arrive. After a time without any, everybody has all
    // the time again to tell of themselves.
    private void tellingArrived() {
        var now = clock.instant();
        if (lastTelling.isBefore(now.minus(patience))) {
            gateways.replaceAll((_, seen) -> new Seen(seen.state(), now));
        }
        lastTelling = now;
    }

    private void saw(NodeState state) {
        if (state.kind().equals(ROUTER) && !isOld(state.at())) {
            owners.saw(state);
        }
        if (!state.kind().equals(GATEWAY) || state.eslHost() == null) {
            return;
        }
        if (state.state() == NodeState.State.GONE || isOld(state.at())) {
            forget(state.name());
            return;
        }
        // By our own clock from here on: the other's may be ahead.
        var before = gateways.put(state.name(), new Seen(state, clock.instant()));
        if (before == null || !sameAddress(before.state(), state)) {
            tell();
        }
    }

    private void forget(String name) {
        owners.gone(name);
        if (gateways.remove(name) != null) {
            tell();
        }
    }

    // Against what arrived last: nobody tells anything while Kafka is away, so then nobody counts as gone.
    void sweep() {
        if (gateways.values().removeIf(seen -> seen.at().isBefore(lastTelling.minus(patience)))) {
            tell();
        }
    }

    private boolean isOld(Instant at) {
        return at.isBefore(clock.instant().minus(patience));
    }

    private void tell() {
        var wantsToKnow = listener;
        if (wantsToKnow != null) {
            wantsToKnow.nodes(gateways.values().stream().map(Seen::state).toList());
        }
    }

    private static boolean sameAddress(NodeState one, NodeState other) {
        return java.util.Objects.equals(one.eslHost(), other.eslHost()) && one.eslPort() == other.eslPort();
    }
}
