package org.dozvon.router.line;

import io.vertx.core.Vertx;
import java.util.function.LongSupplier;
import org.dozvon.esl.EslException;
import org.dozvon.esl.outbound.OutboundServer;
import org.dozvon.esl.outbound.OutboundSession;
import org.dozvon.router.call.Reception;
import org.dozvon.router.config.RouterConfig;
import org.dozvon.router.node.Phones;
import org.dozvon.router.phone.RingingCalls;
import org.dozvon.router.phone.Switchboard;
import org.dozvon.router.promise.Promises;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// Where doors bring calls. Each is a program on a virtual thread of its own; when it ends, its socket is closed.
@Singleton
public class LineServer {
    private static final Logger LOG = Logger.getLogger(LineServer.class);

    private final Vertx vertx;
    private final RouterConfig config;
    private final LineSettings settings;
    private final Reception reception;
    private final Switchboard switchboard;
    private final Promises promises;
    private final NodeLinks nodes;
    private final Devices devices;
    private final RingingCalls pickups;
    private final LongSupplier nanos;
    private volatile @Nullable OutboundServer server;

    @Inject
    public LineServer(
            Vertx vertx,
            RouterConfig config,
            Reception reception,
            Switchboard switchboard,
            Promises promises,
            RingingCalls pickups,
            NodeLinks nodes,
            Phones phones) {
        this(vertx, config, reception, switchboard, promises, pickups, nodes, phones, System::nanoTime);
    }

    /// @param nanos what goes by between two things that the node says
    LineServer(
            Vertx vertx,
            RouterConfig config,
            Reception reception,
            Switchboard switchboard,
            Promises promises,
            RingingCalls pickups,
            NodeLinks nodes,
            Phones phones,
            LongSupplier nanos) {
        this.switchboard = switchboard;
        this.promises = promises;
        this.pickups = pickups;
        this.nanos = nanos;
        this.vertx = vertx;
        this.config = config;
        this.settings = LineSettings.of(config);
        this.reception = reception;
        this.nodes = nodes;
        this.devices = new Devices(phones, nodes);
    }

    public void start() {
        start(config.listenHost(), config.eslPort());
        LOG.infof("Doors can bring calls port=%d", port());
    }

    /// @param port 0 for any free one, told by [#port]
    public void start(String host, int port) {
        server = OutboundServer.listen(vertx, host, port, this::call);
    }

    /// 0 while it does not listen.
    public int port() {
        var listening = server;
        return listening == null ? 0 : listening.port();
    }

    public void stop() {
        var listening = server;
        if (listening != null) {
            listening.close();
            server = null;
        }
    }

    private void call(OutboundSession session) {
        // Before anything is read of it: a door that is told no at once tries the next router without the caller
        // noticing.
        if (reception.isClosed()) {
            return;
        }
        var clock = new SwitchClock(nanos);
        try {
            var conversation = Conversation.open(session, clock);
            take(conversation, clock);
        } catch (EslException gone) {
            LOG.debugf("A call was gone before it began: %s", gone.getMessage());
        }
    }

    private void take(Conversation conversation, SwitchClock clock) {
        var arrival = Arrivals.of(conversation.state());
        if (arrival.isEmpty()) {
            LOG.warnf("A call dialled no number leg=%s", conversation.state().uuid());
            return;
        }
        var node = nodes.to(arrival.get().node());
        var line = new EslLine(arrival.get(), conversation, clock, settings, node, nodes.events(), devices, pickups);
        var back = arrival.get().back();
        if (back != null) {
            promises.take(new EslPhoneLine(line), back.token(), back.person());
        } else if (arrival.get().phone() == null) {
            reception.take(line);
        } else {
            switchboard.take(new EslPhoneLine(line));
        }
    }
}
