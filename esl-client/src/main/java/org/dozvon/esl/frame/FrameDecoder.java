package org.dozvon.esl.frame;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Cuts a stream into frames, however its bytes arrive. Both sides of the event socket are framed alike (a block
/// ended by a blank line, then a body of Content-Length bytes), so this also splits what a client sends: there
/// the first line is the command. Blank lines between frames are skipped, as the switch does. Not for several
/// threads at a time.
public final class FrameDecoder implements Handler<Buffer> {
    private static final byte[] NOTHING = {};

    private final FrameLimits limits;
    private final Consumer<Frame> frames;
    private byte[] pending = NOTHING;
    private int start;
    private int end;
    private int scanned;

    public FrameDecoder(Consumer<Frame> frames) {
        this(FrameLimits.DEFAULT, frames);
    }

    public FrameDecoder(FrameLimits limits, Consumer<Frame> frames) {
        this.limits = limits;
        this.frames = frames;
    }

    /// @throws BrokenStreamException when a limit is passed or a Content-Length is no number; nothing may be fed
    /// after it
    @Override
    public void handle(Buffer bytes) {
        append(bytes);
        while (true) {
            var frame = next();
            if (frame == null) {
                break;
            }
            frames.accept(frame);
        }
        if (start == end) {
            // A call that waits keeps no memory.
            pending = NOTHING;
            start = 0;
            end = 0;
            scanned = 0;
        }
    }

    /// Whether the stream stands between two frames: a socket that ends elsewhere has lost something.
    public boolean isBetweenFrames() {
        return start == end;
    }

    private void append(Buffer bytes) {
        if (pending.length == 0) {
            pending = bytes.getBytes();
        } else {
            reserve(bytes.length());
            bytes.getBytes(pending, end);
        }
        end += bytes.length();
    }

    // Doubled, and moved only when it is: a long body in many pieces is copied twice, not once a piece.
    private void reserve(int more) {
        if (end + more <= pending.length) {
            return;
        }
        int length = end - start;
        var room = new byte[2 * (length + more)];
        System.arraycopy(pending, start, room, 0, length);
        pending = room;
        scanned -= start;
        start = 0;
        end = length;
    }

    private @Nullable Frame next() {
        skipBlankLines();
        int blockEnd = endOfHeaders();
        if (blockEnd < 0) {
            return null;
        }
        var block = Arrays.copyOfRange(pending, start, blockEnd);
        int commandEnd = endOfCommand(block);
        var headers = Headers.read(block, commandEnd);
        int length = bodyLength(headers);
        if (end - blockEnd < length) {
            return null;
        }
        var frame = new Frame(
                command(block, commandEnd),
                headers,
                bytes(blockEnd, blockEnd + length),
                bytes(start, blockEnd + length));
        start = blockEnd + length;
        scanned = start;
        return frame;
    }

    private Buffer bytes(int from, int to) {
        return Buffer.buffer(to - from).appendBytes(pending, from, to - from);
    }

    private void skipBlankLines() {
        while (start < end && isBreak(pending[start])) {
            start++;
        }
        scanned = Math.max(scanned, start);
    }

    // The index after the blank line, or -1. Two line feeds with nothing but carriage returns between them.
    private int endOfHeaders() {
        for (int i = scanned; i < end; i++) {
            if (pending[i] == '\n' && endsBlankLine(i)) {
                scanned = i;
                return i + 1;
            }
        }
        scanned = end;
        if (scanned - start > limits.headerBytes()) {
            throw new BrokenStreamException("Expected a header block of at most %d bytes, but got %d without an end."
                    .formatted(limits.headerBytes(), scanned - start));
        }
        return -1;
    }

    private boolean endsBlankLine(int lineFeed) {
        int before = lineFeed - 1;
        while (before > start && pending[before] == '\r') {
            before--;
        }
        return before > start && pending[before] == '\n';
    }

    private static boolean isBreak(byte one) {
        return one == '\n' || one == '\r';
    }

    // A command's first line may hold a colon in its arguments; a header's name never holds a space.
    private static int endOfCommand(byte[] block) {
        int at = 0;
        while (block[at] != '\n' && block[at] != ' ' && block[at] != ':') {
            at++;
        }
        if (at > 0 && block[at] == ':') {
            return 0;
        }
        while (block[at] != '\n') {
            at++;
        }
        return at + 1;
    }

    private static String command(byte[] block, int end) {
        int feed = end - 1;
        int to = feed > 0 && block[feed - 1] == '\r' ? feed - 1 : feed;
        return end == 0 ? "" : new String(block, 0, to, StandardCharsets.UTF_8);
    }

    private int bodyLength(Headers headers) {
        var text = headers.get("Content-Length");
        if (text.isEmpty()) {
            return 0;
        }
        var length = headers.number("Content-Length");
        if (length.isEmpty() || length.getAsInt() > limits.bodyBytes()) {
            throw new BrokenStreamException("Expected a Content-Length from 0 to %d, but got '%s'."
                    .formatted(
                            limits.bodyBytes(),
                            text.get().substring(0, Math.min(40, text.get().length()))));
        }
        return length.getAsInt();
    }
}
