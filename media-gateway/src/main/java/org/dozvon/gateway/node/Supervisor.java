package org.dozvon.gateway.node;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.dozvon.esl.EslException;
import org.dozvon.esl.command.Api;
import org.dozvon.esl.command.Destination;
import org.dozvon.esl.inbound.InboundConnection;
import org.dozvon.gateway.GatewayConfig;
import org.dozvon.gateway.GatewayMetrics;
import org.dozvon.gateway.door.Door;
import org.dozvon.scheme.model.SchemeJson;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Looks for customers that nobody holds, and brings them in: after a crash of this gateway a caller may be
/// left with music that never ends, or parked. One that plays is broken off once, so it goes to its next
/// action, which is the door; when it plays on after that, a router holds it without us. One that does
/// nothing goes through the dialplan again.
@ApplicationScoped
public class Supervisor {
    private static final Logger LOG = Logger.getLogger(Supervisor.class);

    private final GatewayConfig config;
    private final Switch theSwitch;
    private final Door door;
    private final GatewayMetrics metrics;
    private final Map<String, Long> lostSinceNanos = new HashMap<>();
    private final Set<String> brokenOnce = new HashSet<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("supervisor").factory());

    public Supervisor(GatewayConfig config, Switch theSwitch, Door door, GatewayMetrics metrics) {
        this.config = config;
        this.theSwitch = theSwitch;
        this.door = door;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        long every = config.supervisor().every().toMillis();
        var _ = clock.scheduleWithFixedDelay(this::tick, every, every, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
    }

    private void tick() {
        try {
            theSwitch.connection().ifPresent(this::look);
        } catch (EslException | IllegalArgumentException failed) {
            LOG.warnf("The switch's calls could not be looked after: %s", failed.getMessage());
        }
    }

    private void look(InboundConnection connection) {
        var customers = rows(connection, new Api.ShowChannels()).stream()
                .map(Channel::of)
                .filter(Channel::isCustomer)
                .toList();
        var lost = customers.isEmpty() ? List.<Channel>of() : lost(connection, customers);
        var uuids = lost.stream().map(Channel::uuid).collect(java.util.stream.Collectors.toSet());
        lostSinceNanos.keySet().retainAll(uuids);
        brokenOnce.retainAll(customers.stream().map(Channel::uuid).toList());
        lost.forEach(channel -> bringIn(connection, channel));
    }

    private List<Channel> lost(InboundConnection connection, List<Channel> customers) {
        var held = door.calls();
        var talking = talking(connection);
        return customers.stream()
                .filter(one -> !held.contains(one.uuid()) && !talking.contains(one.uuid()))
                .filter(one -> one.doing() != Channel.Doing.BUSY)
                .toList();
    }

    private Set<String> talking(InboundConnection connection) {
        var talking = new HashSet<String>();
        for (var row : rows(connection, new Api.Other("show", "bridged_calls as json"))) {
            talking.add(row.path("uuid").asText());
            talking.add(row.path("b_uuid").asText());
        }
        return talking;
    }

    private void bringIn(InboundConnection connection, Channel channel) {
        long now = System.nanoTime();
        long since = lostSinceNanos.computeIfAbsent(channel.uuid(), _ -> now);
        if (now - since < config.supervisor().patience().toNanos()) {
            return;
        }
        switch (channel.doing()) {
            case PLAYING -> breakOff(connection, channel);
            case WAITING -> sendAgain(connection, channel);
            case BUSY -> {}
        }
    }

    private void breakOff(InboundConnection connection, Channel channel) {
        if (brokenOnce.add(channel.uuid())) {
            told("broken-off", channel);
            connection.api(new Api.UuidBreak(channel.uuid(), true));
        }
    }

    private void sendAgain(InboundConnection connection, Channel channel) {
        lostSinceNanos.remove(channel.uuid());
        told("sent-again", channel);
        connection.api(
                new Api.UuidTransfer(channel.uuid(), new Destination.Extension(channel.dialled(), channel.context())));
    }

    private void told(String what, Channel channel) {
        metrics.count("supervisor", "event", what);
        LOG.warnf("A call that nobody held: %s leg=%s application=%s", what, channel.uuid(), channel.application());
    }

    private static List<com.fasterxml.jackson.databind.JsonNode> rows(InboundConnection connection, Api list) {
        var text = connection.api(list).text();
        try {
            var rows = SchemeJson.WIRE.readTree(text).path("rows");
            return StreamSupport.stream(rows.spliterator(), false).toList();
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(
                    "Expected '%s' to answer JSON, but: %s.".formatted(list.render(), unreadable.getOriginalMessage()));
        }
    }
}
