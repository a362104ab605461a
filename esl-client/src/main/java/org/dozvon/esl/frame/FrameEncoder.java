package org.dozvon.esl.frame;

import io.vertx.core.buffer.Buffer;

/// Writes a frame. A line break inside a line would begin another command, so it is refused here as well,
/// whatever the layers above have checked.
public final class FrameEncoder {
    private FrameEncoder() {}

    /// Content-Length is added when there is a body.
    public static Buffer encode(String line, Headers headers, Buffer body) {
        var text = new StringBuilder(256);
        if (!line.isEmpty()) {
            text.append(oneLine(line)).append('\n');
        }
        for (var header : headers.all()) {
            text.append(oneLine(header.name()))
                    .append(": ")
                    .append(oneLine(header.value()))
                    .append('\n');
        }
        if (body.length() > 0) {
            text.append("Content-Length: ").append(body.length()).append('\n');
        }
        return Buffer.buffer(text.append('\n').toString()).appendBuffer(body);
    }

    public static Buffer encode(String line, Headers headers) {
        return encode(line, headers, Buffer.buffer());
    }

    private static String oneLine(String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("Expected one line for the switch, but it holds a line break or a NUL.");
        }
        return text;
    }
}
