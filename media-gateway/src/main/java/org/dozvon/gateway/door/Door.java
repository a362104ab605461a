package org.dozvon.gateway.door;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.dozvon.gateway.GatewayConfig;
import org.dozvon.gateway.GatewayMetrics;
import org.dozvon.gateway.node.Switch;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Where the node's calls arrive. Each stays on one event loop for its whole life, and the loops share the
/// calls.
@ApplicationScoped
public class Door implements Around {
    private static final Logger LOG = Logger.getLogger(Door.class);
    private static final int BACKLOG = 4096;
    private static final long START_SECONDS = 10;

    private final Vertx vertx;
    private final GatewayConfig config;
    private final DoorTimes times;
    private final Routers routers;
    private final Switch theSwitch;
    private final GatewayMetrics metrics;
    private final GivenUp givenUp = new GivenUp(System::nanoTime);
    private final Set<DoorLine> lines = ConcurrentHashMap.newKeySet();

    public Door(Vertx vertx, GatewayConfig config, Routers routers, Switch theSwitch, GatewayMetrics metrics) {
        this.vertx = vertx;
        this.config = config;
        this.times = DoorTimes.of(config.door());
        this.routers = routers;
        this.theSwitch = theSwitch;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) throws Exception {
        rehearse();
        var opened = new CompletableFuture<String>();
        var options = new DeploymentOptions()
                .setInstances(Math.max(1, Runtime.getRuntime().availableProcessors()));
        vertx.deployVerticle(Loop::new, options).onSuccess(opened::complete).onFailure(opened::completeExceptionally);
        opened.get(START_SECONDS, TimeUnit.SECONDS);
        var probe = new RouterProbe(vertx, vertx.createNetClient(clientOptions()), times);
        vertx.setPeriodic(config.door().probe().toMillis(), _ -> probeAll(probe));
        LOG.infof("The door is open on %s:%d", config.doorHost(), config.doorPort());
    }

    private void rehearse() throws InterruptedException {
        var done = new DoorRehearsal(vertx, times, this)
                .run(config.door().rehearsals(), TimeUnit.SECONDS.toNanos(1))
                .toCompletionStage()
                .toCompletableFuture();
        try {
            done.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            LOG.warnf("The first callers may wait a moment longer, since calls could not be rehearsed: %s", failed);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        LOG.infof("The door closes with %d calls; the node goes on to its next action", lines.size());
    }

    /// The channels whose sockets are here.
    public Set<String> calls() {
        return lines.stream()
                .filter(line -> !line.isOver())
                .map(DoorLine::uuid)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void interrupt(String uuid, Running.Interruption how) {
        switch (how) {
            case BREAK -> theSwitch.breakPlayback(uuid);
            case KEY -> theSwitch.pressUnusedKey(uuid);
            case NONE -> {}
        }
    }

    @Override
    public void mistrust(RouterAddress router) {
        routers.failed(router);
    }

    @Override
    public void tell(Act.Slug slug, String uuid, String tenant, String router) {
        switch (slug) {
            case CONNECTED, OVER -> {}
            case GIVEN_UP -> {
                givenUp.remember(uuid);
                metrics.count("door", "event", slug.text());
                LOG.errorf("No router could be had, the node goes on to the reserve tenant=%s leg=%s", tenant, uuid);
            }
            case GIVEN_UP_BEFORE -> LOG.debugf("%s tenant=%s leg=%s", slug.text(), tenant, uuid);
            case REFUSED -> {
                // Said ten times a second while no router can be had.
                metrics.count("door", "event", slug.text());
                LOG.debugf("%s router=%s tenant=%s leg=%s", slug.text(), router, tenant, uuid);
            }
            case MUTE, SILENT, FROZEN, LEFT, OUT_OF_STEP -> {
                metrics.count("door", "event", slug.text());
                LOG.infof("%s router=%s tenant=%s leg=%s", slug.text(), router, tenant, uuid);
            }
        }
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    private void probeAll(RouterProbe probe) {
        lines.removeIf(DoorLine::isOver);
        lines.stream()
                .map(DoorLine::heldBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())
                .forEach(router -> probe.ask(router, this::frozen));
    }

    private void frozen(RouterAddress router) {
        LOG.warnf("A router does not answer, its calls go to others router=%s", router.name());
        routers.failed(router);
        lines.stream().filter(line -> router.equals(line.heldBy())).forEach(line -> line.frozen(router));
    }

    private NetClientOptions clientOptions() {
        // A call is a handful of small writes: waiting to fill a packet would cost 40 ms each.
        return new NetClientOptions().setTcpNoDelay(true).setTcpKeepAlive(true).setConnectTimeout((int)
                config.door().connect().toMillis());
    }

    /// One event loop's share of the calls.
    private final class Loop extends AbstractVerticle {
        @Override
        public void start(Promise<Void> started) {
            var sockets = new RouterSockets(
                    vertx, vertx.createNetClient(clientOptions()), config.door().spares());
            var options = new NetServerOptions()
                    .setHost(config.doorHost())
                    .setPort(config.doorPort())
                    .setTcpNoDelay(true)
                    .setTcpKeepAlive(true)
                    .setAcceptBacklog(BACKLOG);
            vertx.createNetServer(options)
                    .connectHandler(node -> accept(sockets, node))
                    .listen()
                    .<Void>mapEmpty()
                    .onComplete(started);
        }

        private void accept(RouterSockets sockets, NetSocket node) {
            var call = new DoorCall(times, routers::forTenant, givenUp::contains);
            var line = new DoorLine(vertx, sockets, node, call, Door.this);
            lines.add(line);
            line.open();
        }
    }
}
