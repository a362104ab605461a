package org.dozvon.router.line;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/// A file to hear.
final class Tone {
    private static final int RATE = 8_000;
    private static final int HERTZ = 440;

    private Tone() {}

    static void write(Path file, Duration length) throws IOException {
        int samples = (int) (length.toMillis() * RATE / 1_000);
        var data = new byte[samples * 2];
        for (int i = 0; i < samples; i++) {
            int value = (int) (8_000 * Math.sin(2 * Math.PI * HERTZ * i / RATE));
            data[2 * i] = (byte) value;
            data[2 * i + 1] = (byte) (value >> 8);
        }
        var format = new AudioFormat(RATE, 16, 1, true, false);
        var stream = new AudioInputStream(new ByteArrayInputStream(data), format, samples);
        AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
    }
}
