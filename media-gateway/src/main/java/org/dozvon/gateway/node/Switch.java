package org.dozvon.gateway.node;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Optional;
import org.dozvon.esl.EslException;
import org.dozvon.esl.Reply;
import org.dozvon.esl.command.Api;
import org.dozvon.esl.inbound.InboundConnection;
import org.dozvon.esl.inbound.InboundKeeper;
import org.dozvon.esl.inbound.InboundOptions;
import org.dozvon.esl.inbound.WrongPasswordException;
import org.dozvon.gateway.EslConfig;
import org.dozvon.gateway.GatewayConfig;
import org.dozvon.gateway.GatewayMetrics;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

/// Our one connection to the switch beside us, for its phones' comings and goings and for what a call's own
/// socket is deaf to.
@ApplicationScoped
public class Switch implements InboundKeeper.Listener {
    private static final Logger LOG = Logger.getLogger(Switch.class);
    // A key of the fourth column: no telephone has it, so no menu asks for it.
    private static final String UNUSED_KEY = "D";

    private final Vertx vertx;
    private final InboundOptions options;
    private final GatewayMetrics metrics;
    private final Event<SwitchUp> ups;
    private final Event<org.dozvon.esl.event.Event> events;
    private @Nullable InboundKeeper keeper;

    public Switch(
            Vertx vertx,
            GatewayConfig config,
            EslConfig esl,
            GatewayMetrics metrics,
            Event<SwitchUp> ups,
            Event<org.dozvon.esl.event.Event> events) {
        this.vertx = vertx;
        this.options = InboundOptions.of(config.switchHost(), config.switchPort(), esl.password());
        this.metrics = metrics;
        this.ups = ups;
        this.events = events;
    }

    void start(@Observes StartupEvent event) {
        keeper = InboundKeeper.start(vertx, options, events::fire, this);
    }

    void stop(@Observes ShutdownEvent event) {
        if (keeper != null) {
            keeper.close();
        }
    }

    /// The connection that stands now.
    public Optional<InboundConnection> connection() {
        return keeper == null ? Optional.empty() : keeper.connection();
    }

    /// Ends what plays on a channel. Does not wait.
    public void breakPlayback(String uuid) {
        say(new Api.UuidBreak(uuid, true));
    }

    /// Ends a wait for keys, which no break ends, by a key that fits nothing.
    public void pressUnusedKey(String uuid) {
        say(new Api.UuidRecvDtmf(uuid, UNUSED_KEY));
    }

    /// Says it if there is a connection, and does not wait.
    public void say(Api command) {
        connection().ifPresent(connection -> {
            var _ = connection.apiLater(command).whenComplete(Switch::noteRefusal);
        });
    }

    private static void noteRefusal(@Nullable Reply reply, @Nullable Throwable failed) {
        if (failed != null || (reply != null && reply.isError())) {
            LOG.debugf("The switch did not do it: %s", failed != null ? failed.getMessage() : String.valueOf(reply));
        }
    }

    @Override
    public void onUp(InboundConnection connection) {
        connection.subscribe(List.of(), List.of("sofia::register", "sofia::unregister", "sofia::expire"));
        LOG.infof("The switch is there node=%s:%d", options.host(), options.port());
        ups.fire(new SwitchUp(connection));
    }

    @Override
    public void onDown(EslException reason) {
        LOG.warnf("The switch is gone node=%s: %s", options.host(), reason.getMessage());
    }

    @Override
    public void onRefused(WrongPasswordException reason) {
        metrics.alert("switch-refuses-us", String.valueOf(reason.getMessage()));
    }
}
