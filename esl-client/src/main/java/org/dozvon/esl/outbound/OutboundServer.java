package org.dozvon.esl.outbound;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.dozvon.esl.SocketLostException;
import org.dozvon.esl.Waiting;
import org.dozvon.esl.frame.FrameLimits;
import org.jboss.logging.Logger;

/// Where the switch hands its calls to us. Each gets a virtual thread of its own; when its program ends or fails, the
/// socket is closed and the switch goes on with the channel's next action.
public final class OutboundServer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(OutboundServer.class);
    private static final Duration START = Duration.ofSeconds(10);

    private final NetServer server;
    private final Consumer<OutboundSession> program;
    private final FrameLimits limits;
    private final Set<OutboundSession> sessions = ConcurrentHashMap.newKeySet();

    private OutboundServer(NetServer server, Consumer<OutboundSession> program, FrameLimits limits) {
        this.server = server;
        this.program = program;
        this.limits = limits;
    }

    /// @param port 0 for any free one, told by [#port]
    /// @throws SocketLostException when the port is taken
    public static OutboundServer listen(Vertx vertx, String host, int port, Consumer<OutboundSession> program) {
        return listen(vertx, host, port, FrameLimits.DEFAULT, program);
    }

    public static OutboundServer listen(
            Vertx vertx, String host, int port, FrameLimits limits, Consumer<OutboundSession> program) {
        // A call is a handful of small writes: waiting to fill a packet would cost 40 ms each.
        var options = new NetServerOptions()
                .setHost(host)
                .setPort(port)
                .setTcpNoDelay(true)
                .setTcpKeepAlive(true)
                .setAcceptBacklog(1024);
        var listener = new OutboundServer(vertx.createNetServer(options), program, limits);
        var listening = new CompletableFuture<NetServer>();
        listener.server
                .connectHandler(listener::accept)
                .listen()
                .onSuccess(listening::complete)
                .onFailure(failed -> listening.completeExceptionally(new SocketLostException(
                        "Expected to listen on %s:%d, but: %s.".formatted(host, port, failed.getMessage()), failed)));
        Waiting.forResult(listening, START, "listen on port " + port);
        return listener;
    }

    public int port() {
        return server.actualPort();
    }

    /// Calls whose program runs now.
    public int sessionCount() {
        return sessions.size();
    }

    /// Accepts no more and lets go of all calls.
    @Override
    public void close() {
        server.close();
        sessions.forEach(OutboundSession::close);
    }

    private void accept(NetSocket socket) {
        var session = new OutboundSession(socket, limits);
        sessions.add(session);
        Thread.ofVirtual().name("esl-call-" + socket.remoteAddress().port()).start(() -> run(session));
    }

    private void run(OutboundSession session) {
        try {
            program.accept(session);
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "A call's program failed, its channel goes on to its next action");
        } finally {
            sessions.remove(session);
            session.close();
        }
    }
}
