package org.dozvon.gateway.sound;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Puts a file in its place whole or not at all: the node never plays half a sound.
final class SoundFiles {
    // Ten minutes of 8 kHz 16-bit mono are 9.6 MB.
    static final int MOST_BYTES = 12 << 20;
    private static final int BLOCK_BYTES = 1 << 16;

    private SoundFiles() {}

    static void put(Path file, byte[] bytes) throws IOException {
        put(file, new ByteArrayInputStream(bytes));
    }

    /// @throws IOException also when it is longer than any sound may be, or no WAV
    static void put(Path file, InputStream content) throws IOException {
        Files.createDirectories(file.getParent());
        var temporary = Files.createTempFile(file.getParent(), ".coming-", ".tmp");
        try {
            copy(content, temporary);
            requireWav(temporary);
            // The node runs as another user.
            temporary.toFile().setReadable(true, false);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void copy(InputStream content, Path to) throws IOException {
        try (var out = Files.newOutputStream(to)) {
            var block = new byte[BLOCK_BYTES];
            long total = 0;
            for (int read = content.read(block); read >= 0; read = content.read(block)) {
                total += read;
                if (total > MOST_BYTES) {
                    throw new IOException(
                            "Expected a sound of at most %d bytes, but it is longer.".formatted(MOST_BYTES));
                }
                out.write(block, 0, read);
            }
        }
    }

    private static void requireWav(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var head = new String(in.readNBytes(12), java.nio.charset.StandardCharsets.ISO_8859_1);
            if (!head.startsWith("RIFF") || !head.endsWith("WAVE")) {
                throw new IOException("Expected a WAV file, but it does not begin like one.");
            }
        }
    }
}
