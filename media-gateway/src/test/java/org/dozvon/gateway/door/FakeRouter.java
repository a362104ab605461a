package org.dozvon.gateway.door;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.dozvon.esl.frame.Frame;
import org.dozvon.esl.frame.FrameDecoder;

/// A router as the door sees it, that does what the test says.
final class FakeRouter {
    enum Manner {
        /// Says `connect`, then what it is told to say.
        LIVING,
        /// Takes the socket and says nothing: frozen.
        MUTE
    }

    final List<String> heard = new CopyOnWriteArrayList<>();
    final AtomicInteger accepted = new AtomicInteger();
    final List<NetSocket> sockets = new CopyOnWriteArrayList<>();
    private final Map<NetSocket, Context> loops = new ConcurrentHashMap<>();
    private final String name;
    private final NetServer server;
    volatile Manner manner;

    private FakeRouter(Vertx vertx, String name, Manner manner) throws Exception {
        this.name = name;
        this.manner = manner;
        this.server = vertx.createNetServer()
                .connectHandler(this::accept)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS);
    }

    static FakeRouter start(Vertx vertx, String name, Manner manner) throws Exception {
        return new FakeRouter(vertx, name, manner);
    }

    RouterAddress address() {
        return new RouterAddress(name, "127.0.0.1", server.actualPort());
    }

    /// To the call that it got last.
    void says(String text) {
        calls().getLast().write(Buffer.buffer(text));
    }

    void dies() throws Exception {
        server.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
        sockets.forEach(NetSocket::close);
    }

    /// On the sockets' own event loop, in order with what they read.
    void stopsReading() {
        loops.forEach((socket, loop) -> loop.runOnContext(_ -> socket.pause()));
    }

    void readsOn() {
        loops.forEach((socket, loop) -> loop.runOnContext(_ -> socket.resume()));
    }

    /// Hands its calls over.
    void letsGo() {
        calls().forEach(NetSocket::close);
    }

    /// Sockets on which no call came yet.
    Set<NetSocket> waiting() {
        return loops.keySet().stream()
                .filter(socket -> !sockets.contains(socket))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Calls that it has, without the door's questions whether it lives.
    List<NetSocket> calls() {
        return sockets;
    }

    boolean has(String header) {
        return heard.stream().anyMatch(one -> one.contains(header));
    }

    private void accept(NetSocket socket) {
        accepted.incrementAndGet();
        loops.put(socket, Vertx.currentContext());
        var decoder = new FrameDecoder(frame -> arrived(socket, frame));
        socket.handler(decoder);
        socket.exceptionHandler(_ -> {});
        socket.closeHandler(_ -> sockets.remove(socket));
        if (manner != Manner.MUTE) {
            socket.write("connect\n\n");
        }
    }

    private void arrived(NetSocket socket, Frame frame) {
        if (frame.header("Unique-ID").isPresent() && !sockets.contains(socket)) {
            sockets.add(socket);
        }
        heard.add(frame.raw().toString());
    }
}
