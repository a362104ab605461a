package org.dozvon.tenant.support;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Sounds to upload: a tone of 440 Hz.
public final class TestSounds {
    public static final double TONE_HERTZ = 440;

    private TestSounds() {}

    public static byte[] wav(int rate, int channels, int bits, double seconds) {
        var frames = (int) (rate * seconds);
        var bytes = channels * bits / 8;
        var wav = ByteBuffer.allocate(44 + frames * bytes).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF"))
                .putInt(36 + frames * bytes)
                .put(ascii("WAVEfmt "))
                .putInt(16);
        wav.putShort((short) 1).putShort((short) channels).putInt(rate).putInt(rate * bytes);
        wav.putShort((short) bytes).putShort((short) bits).put(ascii("data")).putInt(frames * bytes);
        for (var frame = 0; frame < frames; frame++) {
            var sample = 0.5 * Math.sin(2 * Math.PI * TONE_HERTZ * frame / rate);
            for (var channel = 0; channel < channels; channel++) {
                put(wav, bits, sample);
            }
        }
        return wav.array();
    }

    private static void put(ByteBuffer wav, int bits, double sample) {
        switch (bits) {
            case 8 -> wav.put((byte) Math.round(128 + 127 * sample));
            case 16 -> wav.putShort((short) Math.round(32_767 * sample));
            default -> {
                var value = (int) Math.round(8_388_607 * sample);
                wav.put((byte) value).put((byte) (value >> 8)).put((byte) (value >> 16));
            }
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
