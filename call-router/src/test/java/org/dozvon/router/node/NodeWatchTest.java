package org.dozvon.router.node;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.node.NodeState;
import org.dozvon.router.config.RouterConfigTest;
import org.dozvon.router.topic.Clients;
import org.dozvon.router.topic.SetAside;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Which nodes count as there, by what they tell and by what nobody tells.
class NodeWatchTest {
    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private List<String> there = List.of();
    private NodeWatch watch;

    @BeforeEach
    void watch() {
        var config = RouterConfigTest.with(Map.of());
        var setAside = new SetAside(config, new SimpleMeterRegistry());
        watch = new NodeWatch(new Clients("127.0.0.1:1", config), setAside, config, new Owners(config), () -> now);
        watch.tellTo(alive -> there = alive.stream().map(NodeState::name).toList());
    }

    @Test
    void aNodeThatIsSilentWhileOthersTellIsGone() {
        told("node-1", "gateway");
        passes(8);
        told("router-1", "router");
        assertThat(there).containsExactly("node-1");
        passes(4);
        told("router-1", "router");
        assertThat(there).isEmpty();
    }

    @Test
    void whileNobodyTellsAnythingNobodyIsGone() {
        told("node-1", "gateway");
        passes(3_600);
        assertThat(there).containsExactly("node-1");
    }

    @Test
    void afterATimeWithoutTellingsEverybodyHasTimeToTell() {
        told("node-1", "gateway");
        passes(60);
        told("router-1", "router");
        assertThat(there).containsExactly("node-1");
        passes(9);
        told("router-1", "router");
        assertThat(there).containsExactly("node-1");
        passes(3);
        told("router-1", "router");
        assertThat(there).isEmpty();
    }

    private void passes(long seconds) {
        now = now.plus(Duration.ofSeconds(seconds));
        watch.sweep();
    }

    private void told(String name, String kind) {
        var state = new NodeState(name, kind, NodeState.State.READY, "127.0.0.1", 8021, List.of(), 0, now);
        watch.record(new ConsumerRecord<>(Topics.NODES, 0, 0, name, RecordJson.write(state)));
        watch.sweep();
    }
}
