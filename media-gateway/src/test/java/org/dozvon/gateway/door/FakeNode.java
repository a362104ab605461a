package org.dozvon.gateway.door;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.dozvon.esl.Sockets;
import org.dozvon.esl.frame.Frame;
import org.dozvon.esl.frame.FrameDecoder;

/// A switch as the door sees it: answers `connect` and what takes no time at once, one command after another, and an
/// application that takes time when the test says that it has ended.
final class FakeNode {
    private final NetSocket socket;
    final List<String> heard = new CopyOnWriteArrayList<>();
    private final java.util.Deque<Frame> waiting = new java.util.ArrayDeque<>();
    private boolean running;
    volatile boolean closed;

    private FakeNode(NetSocket socket) {
        this.socket = socket;
        var decoder = new FrameDecoder(this::arrived);
        socket.handler(decoder);
        socket.closeHandler(_ -> closed = true);
    }

    static FakeNode call(Vertx vertx, int door) throws Exception {
        return Sockets.open(vertx, vertx.createNetClient(), door, "127.0.0.1", FakeNode::new)
                .toCompletionStage()
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS);
    }

    synchronized void applicationEnds() {
        running = false;
        socket.write(Frames.OK);
        work();
    }

    void says(String text) {
        socket.write(Buffer.buffer(text));
    }

    void hangsUp() {
        socket.write(Frames.GOODBYE);
        socket.close();
    }

    boolean hears(String application) {
        return heard.stream().anyMatch(one -> one.equals(application));
    }

    private synchronized void arrived(Frame frame) {
        waiting.add(frame);
        work();
    }

    private void work() {
        while (!running && !waiting.isEmpty()) {
            var frame = waiting.poll();
            var application = frame.header("execute-app-name").orElse(frame.line());
            heard.add(application);
            switch (application) {
                case "connect" -> socket.write(Frames.GREETING);
                case "playback", "bridge", "record", "play_and_get_digits" -> running = true;
                default -> socket.write(Frames.OK);
            }
        }
    }
}
