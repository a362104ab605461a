package org.dozvon.router.line;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.dozvon.esl.EslException;
import org.dozvon.esl.HangupCause;
import org.dozvon.esl.Reply;
import org.dozvon.esl.command.Api;
import org.dozvon.esl.command.Originate;
import org.dozvon.esl.event.EventName;
import org.dozvon.esl.inbound.InboundConnection;
import org.dozvon.esl.inbound.InboundKeeper;
import org.dozvon.esl.inbound.InboundOptions;
import org.dozvon.records.node.NodeState;
import org.dozvon.router.config.EslConfig;
import org.dozvon.router.config.RouterConfig;
import org.dozvon.router.node.NodeWatch;
import org.dozvon.router.phone.Channels;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Singleton;

/// One connection to the event socket of each node that is there.
@Singleton
public class NodeLinks implements NodeWatch.Listener, Channels {
    private static final Logger LOG = Logger.getLogger(NodeLinks.class);

    private final Vertx vertx;
    private final String password;
    private final String router;
    private final LegEvents events = new LegEvents();
    private final ConcurrentHashMap<String, Link> links = new ConcurrentHashMap<>();

    public NodeLinks(Vertx vertx, EslConfig esl, RouterConfig config) {
        this.vertx = vertx;
        this.password = esl.password();
        this.router = config.name();
    }

    @Override
    public synchronized void nodes(List<NodeState> alive) {
        links.forEach((name, link) -> {
            if (alive.stream().noneMatch(state -> state.name().equals(name) && link.leadsTo(state))) {
                LOG.infof("A node is gone node=%s", name);
                links.remove(name);
                link.close();
            }
        });
        alive.forEach(state -> links.computeIfAbsent(state.name(), _ -> open(state)));
    }

    /// How many nodes are connected now.
    public int connected() {
        return (int) links.values().stream()
                .filter(link -> link.connection().isPresent())
                .count();
    }

    public void close() {
        links.values().forEach(Link::close);
        links.clear();
    }

    LegEvents events() {
        return events;
    }

    /// The link to the node that calls itself this.
    NodeLink to(String node) {
        return new Late(node);
    }

    @Override
    public Optional<Boolean> isThere(String node, String channel) {
        return to(node).isThere(channel);
    }

    /// Whether the node that calls itself so is the one of the gateway of this name.
    boolean isSame(String gateway, String node) {
        if (gateway.equals(node) || links.size() == 1) {
            return true;
        }
        var link = links.get(gateway);
        return link != null && node.equals(link.switchName);
    }

    /// Waits for the node.
    ///
    /// @return its answer; empty when it cannot be asked
    Optional<Reply> asks(String node, Api api) {
        try {
            return connection(node).map(link -> link.api(api));
        } catch (EslException silent) {
            LOG.warnf("A node could not be told '%s' node=%s: %s", api.render(), node, silent.getMessage());
            return Optional.empty();
        }
    }

    /// Any node that answers.
    Optional<InboundConnection> any() {
        return links.values().stream()
                .flatMap(link -> link.connection().stream())
                .findAny();
    }

    /// Of one that answers.
    Optional<String> anyName() {
        return links.values().stream()
                .filter(link -> link.connection().isPresent())
                .map(link -> link.state.name())
                .findFirst();
    }

    private Optional<InboundConnection> connection(String node) {
        var named = links.values().stream()
                .filter(link -> node.equals(link.switchName) || node.equals(link.state.name()))
                .findFirst();
        // With a single node there is no doubt, whatever it calls itself.
        var only = links.size() == 1 ? links.values().stream().findFirst() : Optional.<Link>empty();
        return named.or(() -> only).flatMap(Link::connection);
    }

    private Link open(NodeState state) {
        LOG.infof("A node is there node=%s at=%s:%d", state.name(), state.eslHost(), state.eslPort());
        return new Link(state);
    }

    private static String answered(String result) {
        if (!result.startsWith("+OK ")) {
            throw new IllegalStateException("Expected somebody to answer, but the node said: " + result.strip());
        }
        return result.substring(4).strip();
    }

    private final class Link implements InboundKeeper.Listener {
        private final NodeState state;
        private final InboundKeeper keeper;
        private volatile @Nullable String switchName;

        @SuppressWarnings("this-escape")
        Link(NodeState state) {
            this.state = state;
            var host = Objects.requireNonNull(state.eslHost(), "a gateway says where its node is");
            var options = InboundOptions.of(host, state.eslPort(), password);
            this.keeper = InboundKeeper.start(vertx, options, events::happened, this);
        }

        boolean leadsTo(NodeState other) {
            return Objects.equals(state.eslHost(), other.eslHost()) && state.eslPort() == other.eslPort();
        }

        Optional<InboundConnection> connection() {
            return keeper.connection();
        }

        @Override
        public void onUp(InboundConnection connection) {
            // Filtered in the node: only legs that this router rings, and only what makes a fact.
            connection.filter("variable_" + Variables.ROUTER, router);
            // A key's event has no variables.
            connection.filter("Event-Name", EventName.DTMF.name());
            connection.subscribe(LegEvents.NAMES, List.of());
            var name = connection.api(new Api.Other("switchname", ""));
            switchName = name.isError() ? null : name.text();
            LOG.infof("Connected to a node node=%s switch=%s", state.name(), switchName);
        }

        @Override
        public void onDown(EslException reason) {
            LOG.warnf("The connection to a node ended node=%s: %s", state.name(), reason.getMessage());
        }

        void close() {
            keeper.close();
        }
    }

    /// Looks for the node when it is needed: its connection may come and go during a call.
    private final class Late implements NodeLink {
        private final String node;

        Late(String node) {
            this.node = node;
        }

        @Override
        public void breakOff(String channel) {
            var _ = say(new Api.UuidBreak(channel, true));
        }

        @Override
        public CompletableFuture<?> press(String channel, String key) {
            return say(new Api.UuidRecvDtmf(channel, key));
        }

        @Override
        public void kill(String channel) {
            var _ = say(new Api.UuidKill(channel, HangupCause.NORMAL_CLEARING));
        }

        @Override
        public void note(String channel, String variable, String value) {
            var _ = say(new Api.UuidSetVar(channel, variable, value));
        }

        @Override
        public Optional<String> holder(String channel) {
            try {
                return connection(node)
                        .map(link -> link.api(new Api.UuidGetVar(channel, Variables.ROUTER)))
                        .map(reply -> reply.isError() ? "" : reply.text());
            } catch (EslException silent) {
                return Optional.empty();
            }
        }

        @Override
        public Optional<Boolean> isThere(String channel) {
            try {
                return connection(node)
                        .map(link -> link.api(new Api.UuidExists(channel)))
                        .filter(reply -> !reply.isError())
                        .map(reply -> reply.text().strip().equals("true"));
            } catch (EslException silent) {
                return Optional.empty();
            }
        }

        @Override
        public CompletableFuture<String> call(Originate originate) {
            return connection(node)
                    .map(one -> one.originate(originate).thenApply(NodeLinks::answered))
                    .orElseGet(() -> CompletableFuture.failedFuture(
                            new IllegalStateException("Expected a node that can call, but it is not connected.")));
        }

        private CompletableFuture<?> say(Api api) {
            var connection = connection(node);
            if (connection.isEmpty()) {
                LOG.warnf("A node could not be told '%s', since it is not connected node=%s", api.render(), node);
                return CompletableFuture.completedFuture(null);
            }
            return connection.get().apiLater(api).exceptionally(failed -> {
                LOG.warnf("A node could not be told '%s' node=%s: %s", api.render(), node, failed.getMessage());
                return null;
            });
        }
    }

    /// Calls somebody from any node.
    CompletableFuture<String> originate(Originate originate) {
        return any().map(connection -> connection.originate(originate))
                .orElseGet(() -> CompletableFuture.failedFuture(
                        new IllegalStateException("Expected a node that can call, but none is connected.")));
    }
}
