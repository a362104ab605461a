package org.dozvon.gateway.door;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dozvon.esl.frame.BrokenStreamException;
import org.dozvon.esl.frame.Frame;
import org.dozvon.esl.frame.FrameDecoder;
import org.jspecify.annotations.Nullable;

/// One end of a call: a socket whose bytes are cut into frames. What it says before anybody listens is kept, and what
/// is written to it goes out when it is flushed: a peer that is woken for each of five commands takes the processor
/// from us each time. For one event loop.
final class DoorSocket {
    private final NetSocket socket;
    private final List<Frame> heard = new ArrayList<>();
    private final List<Buffer> unsent = new ArrayList<>();
    private Consumer<Frame> frames = heard::add;
    private Runnable read = () -> {};
    private Runnable ended = () -> {};
    private boolean over;

    DoorSocket(NetSocket socket) {
        this.socket = socket;
        var decoder = new FrameDecoder(frame -> frames.accept(frame));
        socket.handler(bytes -> decode(decoder, bytes));
        // The close handler follows.
        socket.exceptionHandler(_ -> {});
        socket.closeHandler(_ -> end());
    }

    /// @param frames each frame, beginning with those that were kept
    /// @param read   after the last of the frames that came together
    /// @param ended  once, when nothing comes any more
    void listen(Consumer<Frame> frames, Runnable read, Runnable ended) {
        this.frames = frames;
        this.read = read;
        this.ended = ended;
        heard.forEach(frames);
        heard.clear();
        read.run();
        if (over) {
            ended.run();
        }
    }

    /// Whether something was said that nobody listened to yet.
    boolean isHeard() {
        return !heard.isEmpty();
    }

    boolean isOver() {
        return over;
    }

    void write(Buffer bytes) {
        unsent.add(bytes);
    }

    /// @param source is not read while this end has more than it can take
    void flush(@Nullable DoorSocket source) {
        send();
        if (source != null && socket.writeQueueFull()) {
            source.socket.pause();
            socket.drainHandler(_ -> source.socket.resume());
        }
    }

    /// May be read again, whoever it waited for.
    void resume() {
        socket.resume();
    }

    void close() {
        send();
        socket.close();
    }

    private void send() {
        if (!unsent.isEmpty()) {
            socket.write(unsent.size() == 1 ? unsent.getFirst() : together());
            unsent.clear();
        }
    }

    private Buffer together() {
        var all = Buffer.buffer();
        unsent.forEach(all::appendBuffer);
        return all;
    }

    private void decode(FrameDecoder decoder, Buffer bytes) {
        try {
            decoder.handle(bytes);
        } catch (BrokenStreamException broken) {
            socket.close();
        } finally {
            read.run();
        }
    }

    private void end() {
        over = true;
        ended.run();
    }
}
