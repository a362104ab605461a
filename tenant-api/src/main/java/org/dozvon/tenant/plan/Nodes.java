package org.dozvon.tenant.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dozvon.records.node.NodeState;

import jakarta.enterprise.context.ApplicationScoped;

/// Routers and gateways, by what they last said of themselves.
@ApplicationScoped
public class Nodes {
    /// They speak every 2 s.
    private static final Duration SILENCE_OF_THE_DEAD = Duration.ofSeconds(10);

    private final Map<String, NodeState> states = new ConcurrentHashMap<>();

    void heard(NodeState state) {
        states.put(state.kind() + "/" + state.name(), state);
    }

    /// How many answer new calls now, and so are expected to apply a plan.
    int alive() {
        var oldest = Instant.now().minus(SILENCE_OF_THE_DEAD);
        return Math.toIntExact(states.values().stream()
                .filter(state -> state.state() == NodeState.State.READY)
                .filter(state -> state.at().isAfter(oldest))
                .count());
    }
}
