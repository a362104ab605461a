package org.dozvon.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// A spoken message, as it was left after the beep: 8 kHz, 16 bit, mono.
final class Voice {
    private static final int HEADER_BYTES = 44;
    private static final int BYTES_OF_A_MILLISECOND = 16;

    private final byte[] wav;

    private Voice(byte[] wav) {
        this.wav = wav;
    }

    /// @param name of the resource
    static Voice of(String name) {
        try (var wav = Voice.class.getResourceAsStream("/messages/" + name + ".wav")) {
            if (wav == null) {
                throw new IllegalArgumentException("Expected a spoken message '" + name + "', but there is none.");
            }
            return new Voice(wav.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Duration length() {
        return Duration.ofMillis((wav.length - HEADER_BYTES) / BYTES_OF_A_MILLISECOND);
    }

    void writeTo(Path file) throws IOException {
        Files.write(file, wav);
    }
}
