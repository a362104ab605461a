package org.dozvon.esl.inbound;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import org.dozvon.esl.frame.Frame;
import org.dozvon.esl.frame.FrameDecoder;
import org.dozvon.esl.frame.FrameLimits;

/// A switch that says exactly what a test tells it to.
final class FakeSwitch implements AutoCloseable {
    final BlockingQueue<Frame> commands = new LinkedBlockingQueue<>();
    final BlockingQueue<NetSocket> sockets = new LinkedBlockingQueue<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final NetServer server;

    FakeSwitch(Vertx vertx) {
        answers.put("auth dozvon-on-loopback", "+OK accepted");
        answers.put("event", "+OK event listener enabled plain");
        server = vertx.createNetServer()
                .connectHandler(this::accept)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /// Commands that begin so are answered so; others are left waiting.
    FakeSwitch answering(String beginning, String reply) {
        answers.put(beginning, reply);
        return this;
    }

    /// Patient, since a busy machine may load the first connection's classes for seconds.
    InboundOptions options(String password) {
        return new InboundOptions(
                "127.0.0.1",
                server.actualPort(),
                password,
                Duration.ofSeconds(15),
                Duration.ofSeconds(5),
                10_000,
                FrameLimits.DEFAULT);
    }

    private void accept(NetSocket socket) {
        socket.write("Content-Type: auth/request\n\n");
        socket.handler(new FrameDecoder(command -> {
            commands.add(command);
            answers.entrySet().stream()
                    .filter(one -> command.line().startsWith(one.getKey()))
                    .findFirst()
                    .or(() -> command.line().startsWith("auth")
                            ? java.util.Optional.of(Map.entry("auth", "-ERR invalid"))
                            : java.util.Optional.empty())
                    .ifPresent(
                            one -> socket.write("Content-Type: command/reply\nReply-Text: " + one.getValue() + "\n\n"));
        }));
        sockets.add(socket);
    }

    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}
