package org.dozvon.simulator.channel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Writes what was recorded: 8 kHz, mono, 16 bits, a tone where the party spoke and silence elsewhere.
final class Wav {
    private static final int RATE = 8_000;
    private static final double HERTZ = 440;
    private static final int LOUDNESS = 6_000;

    /// When somebody spoke, counted from the recording's begin.
    record Speech(Duration from, Duration to) {}

    private Wav() {}

    static void write(Path path, Duration length, List<Speech> speeches) throws IOException {
        int samples = (int) (length.toMillis() * RATE / 1000);
        var bytes = ByteBuffer.allocate(44 + samples * 2).order(ByteOrder.LITTLE_ENDIAN);
        header(bytes, samples * 2);
        for (int i = 0; i < samples; i++) {
            var at = Duration.ofNanos((long) i * 1_000_000_000L / RATE);
            boolean spoken =
                    speeches.stream().anyMatch(one -> at.compareTo(one.from()) >= 0 && at.compareTo(one.to()) < 0);
            bytes.putShort(spoken ? (short) (LOUDNESS * Math.sin(2 * Math.PI * HERTZ * i / RATE)) : 0);
        }
        var parent = path.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.write(path, bytes.array());
    }

    private static void header(ByteBuffer bytes, int data) {
        bytes.put("RIFF".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(36 + data);
        bytes.put("WAVEfmt ".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .putInt(16);
        bytes.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE * 2);
        bytes.putShort((short) 2).putShort((short) 16);
        bytes.put("data".getBytes(java.nio.charset.StandardCharsets.US_ASCII)).putInt(data);
    }
}
