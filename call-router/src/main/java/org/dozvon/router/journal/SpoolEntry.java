package org.dozvon.router.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// One fact on disk: its length, its checksum, its key and its value.
final class SpoolEntry {
    static final int HEAD_BYTES = 8;

    // A fact is about 300 bytes; more than this is a damaged file.
    private static final int LONGEST_BYTES = 4 * 1024 * 1024;

    private final String key;
    private final byte[] value;

    SpoolEntry(String key, byte[] value) {
        this.key = key;
        this.value = value;
    }

    String key() {
        return key;
    }

    byte[] value() {
        return value;
    }

    byte[] bytes() {
        var keyBytes = key.getBytes(StandardCharsets.UTF_8);
        var body = ByteBuffer.allocate(2 + keyBytes.length + value.length)
                .putShort((short) keyBytes.length)
                .put(keyBytes)
                .put(value)
                .array();
        return ByteBuffer.allocate(HEAD_BYTES + body.length)
                .putInt(body.length)
                .putInt(checksum(body))
                .put(body)
                .array();
    }

    /// How many bytes follow the head, or -1 when this is no head.
    static int bodyLength(ByteBuffer head) {
        int length = head.getInt(0);
        return length < 2 || length > LONGEST_BYTES ? -1 : length;
    }

    /// Null when the body is not the one that the head is of.
    static @Nullable SpoolEntry read(ByteBuffer head, byte[] body) {
        if (head.getInt(4) != checksum(body)) {
            return null;
        }
        var buffer = ByteBuffer.wrap(body);
        var key = new byte[buffer.getShort()];
        buffer.get(key);
        var value = new byte[buffer.remaining()];
        buffer.get(value);
        return new SpoolEntry(new String(key, StandardCharsets.UTF_8), value);
    }

    private static int checksum(byte[] body) {
        var sum = new CRC32();
        sum.update(body);
        return (int) sum.getValue();
    }
}
