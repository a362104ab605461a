package org.dozvon.gateway.node;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dozvon.esl.EslException;
import org.dozvon.gateway.GatewayConfig;
import org.dozvon.gateway.plan.PlanChange;
import org.dozvon.gateway.plan.PlanTable;
import org.dozvon.gateway.topic.RecordSender;
import org.dozvon.records.Topics;
import org.dozvon.records.node.NodeState;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Tells of this node every two seconds, and looks after its phones at the same pace.
@ApplicationScoped
public class NodeTelling {
    private static final Logger LOG = Logger.getLogger(NodeTelling.class);
    private static final long EVERY_MS = 2_000;
    // Events can be lost under load; after this long the switch's own list is read again.
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(2);

    private final GatewayConfig config;
    private final PlanTable plans;
    private final Switch theSwitch;
    private final Registrations registrations;
    private final RecordSender sender;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("node-telling").factory());
    private CompletableFuture<Void> lastTelling = CompletableFuture.completedFuture(null);
    private volatile boolean lookNow = true;
    private long lookedAtNanos = System.nanoTime();

    public NodeTelling(
            GatewayConfig config, PlanTable plans, Switch theSwitch, Registrations registrations, RecordSender sender) {
        this.config = config;
        this.plans = plans;
        this.theSwitch = theSwitch;
        this.registrations = registrations;
        this.sender = sender;
    }

    void start(@Observes StartupEvent event) {
        var _ = clock.scheduleWithFixedDelay(this::tick, 0, EVERY_MS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
        tell(NodeState.State.GONE);
    }

    void onUp(@Observes SwitchUp up) {
        lookNow = true;
    }

    void onChange(@Observes PlanChange change) {
        lookNow = true;
    }

    private void tick() {
        try {
            // With Kafka away the last telling is still on its way: another would only wait behind it.
            if (lastTelling.isDone()) {
                tell(state());
            }
            look();
        } catch (EslException away) {
            LOG.debugf("The switch's phones could not be read: %s", away.getMessage());
        }
    }

    private void look() {
        var due = System.nanoTime() - lookedAtNanos > LOOK_AGAIN.toNanos();
        var connection = theSwitch.connection();
        if ((!lookNow && !due) || connection.isEmpty()) {
            return;
        }
        lookNow = false;
        lookedAtNanos = System.nanoTime();
        registrations.resync(connection.get());
    }

    private NodeState.State state() {
        return plans.isComplete() && theSwitch.connection().isPresent()
                ? NodeState.State.READY
                : NodeState.State.STARTING;
    }

    private void tell(NodeState.State state) {
        lastTelling = sender.send(
                Topics.NODES,
                config.name(),
                new NodeState(
                        config.name(),
                        "gateway",
                        state,
                        config.advertisedSwitchHost().orElse(config.switchHost()),
                        config.switchPort(),
                        List.of(),
                        0,
                        Instant.now()));
    }
}
