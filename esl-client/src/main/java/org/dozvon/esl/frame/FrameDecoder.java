package org.dozvon.esl.frame;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.function.Consumer;

/// Cuts a stream into frames, however its bytes arrive. Both sides of the event socket are framed alike (a block
/// ended by a blank line, then a body of Content-Length bytes), so this also splits what a client sends: there
/// the first line is the command. Blank lines between frames are skipped, as the switch does. Not for several
/// threads at a time.
public final class FrameDecoder implements Handler<Buffer> {
    private final FrameLimits limits;
    private final Consumer<Frame> frames;
    private Buffer pending = Buffer.buffer();
    private int start;
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
        pending.appendBuffer(bytes);
        while (true) {
            var frame = next();
            if (frame == null) {
                break;
            }
            frames.accept(frame);
        }
        compact();
    }

    /// Whether the stream stands between two frames: a socket that ends elsewhere has lost something.
    public boolean isBetweenFrames() {
        return start == pending.length();
    }

    private @org.jspecify.annotations.Nullable Frame next() {
        skipBlankLines();
        int end = endOfHeaders();
        if (end < 0) {
            return null;
        }
        var parsed = parse(pending.getString(start, end, StandardCharsets.UTF_8.name()));
        int length = bodyLength(parsed.headers());
        if (pending.length() < end + length) {
            return null;
        }
        var frame = new Frame(
                parsed.line(),
                parsed.headers(),
                pending.getBuffer(end, end + length),
                pending.getBuffer(start, end + length));
        start = end + length;
        scanned = start;
        return frame;
    }

    private void skipBlankLines() {
        while (start < pending.length() && isBreak(pending.getByte(start))) {
            start++;
        }
        scanned = Math.max(scanned, start);
    }

    // The index after the blank line, or -1. Two line feeds with nothing but carriage returns between them.
    private int endOfHeaders() {
        for (int i = scanned; i < pending.length(); i++) {
            if (pending.getByte(i) == '\n' && endsBlankLine(i)) {
                scanned = i;
                return i + 1;
            }
        }
        scanned = pending.length();
        if (scanned - start > limits.headerBytes()) {
            throw new BrokenStreamException("Expected a header block of at most %d bytes, but got %d without an end."
                    .formatted(limits.headerBytes(), scanned - start));
        }
        return -1;
    }

    private boolean endsBlankLine(int lineFeed) {
        int before = lineFeed - 1;
        while (before > start && pending.getByte(before) == '\r') {
            before--;
        }
        return before > start && pending.getByte(before) == '\n';
    }

    private static boolean isBreak(byte one) {
        return one == '\n' || one == '\r';
    }

    private record Parsed(String line, Headers headers) {}

    // By hand: a channel has two hundred headers, and is told several times a call.
    private static Parsed parse(String block) {
        var headers = new ArrayList<Headers.Header>();
        String command = "";
        for (int at = 0, feed = block.indexOf('\n'); feed >= 0; at = feed + 1, feed = block.indexOf('\n', at)) {
            String line = block.substring(at, feed > at && block.charAt(feed - 1) == '\r' ? feed - 1 : feed);
            int colon = line.indexOf(':');
            if (at == 0 && !isHeader(line, colon)) {
                command = line;
            } else if (colon > 0) {
                headers.add(new Headers.Header(line.substring(0, colon), valueAfter(line, colon)));
            }
        }
        return new Parsed(command, new Headers(headers));
    }

    // A command's first line may hold a colon in its arguments; a header's name never holds a space.
    private static boolean isHeader(String line, int colon) {
        return colon > 0 && line.lastIndexOf(' ', colon) < 0;
    }

    private static String valueAfter(String line, int colon) {
        int from = colon + 1;
        while (from < line.length() && line.charAt(from) == ' ') {
            from++;
        }
        return line.substring(from);
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

    private void compact() {
        if (start == 0) {
            return;
        }
        pending = start == pending.length() ? Buffer.buffer() : pending.getBuffer(start, pending.length());
        scanned -= start;
        start = 0;
    }
}
