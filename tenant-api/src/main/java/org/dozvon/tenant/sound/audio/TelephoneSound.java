package org.dozvon.tenant.sound.audio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/// A sound as telephones play it. Making one takes bounded time and memory, whatever the file claims to be.
public record TelephoneSound(int durationMillis, Wav file) {
    private static final int BYTES_A_SECOND = 2 * Resampler.TELEPHONE_RATE;
    private static final int HEADER_BYTES = 44;

    /// The bytes of a file; a class, since it is never compared.
    public static final class Wav {
        private final byte[] bytes;

        Wav(byte[] bytes) {
            this.bytes = bytes;
        }

        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /// @throws UnknownSoundException when it is not a sound
    /// @throws TooLongException when it plays for longer than `longest`
    public static TelephoneSound of(InputStream file, Duration longest, Duration patience) throws IOException {
        var resampler = new Resampler(samples(file));
        var deadline = Instant.now().plus(patience);
        var pcm = new ByteArrayOutputStream();
        var buffer = new short[Resampler.TELEPHONE_RATE];
        for (var count = resampler.read(buffer); count > 0; count = resampler.read(buffer)) {
            pcm.writeBytes(littleEndian(buffer, count));
            if (pcm.size() > longest.toSeconds() * BYTES_A_SECOND) {
                throw new TooLongException();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new UnknownSoundException("it takes too long to decode");
            }
        }
        return new TelephoneSound((int) (pcm.size() * 1000L / BYTES_A_SECOND), new Wav(wav(pcm.toByteArray())));
    }

    /// By the file's first bytes, whatever its name or its sender says.
    private static Samples samples(InputStream file) throws IOException {
        var stream = new PushbackInputStream(file, 4);
        var magic = stream.readNBytes(4);
        stream.unread(magic);
        if (new String(magic, StandardCharsets.ISO_8859_1).equals("RIFF")) {
            return WavSamples.open(stream);
        }
        if (isMp3(magic)) {
            return Mp3Samples.open(stream);
        }
        throw new UnknownSoundException("its first bytes are of neither WAV nor MP3");
    }

    private static boolean isMp3(byte[] magic) {
        var hasTag = magic.length == 4 && magic[0] == 'I' && magic[1] == 'D' && magic[2] == '3';
        // Eleven bits of synchronisation, then a version and a layer that exist.
        var isFrame = magic.length == 4
                && (magic[0] & 0xff) == 0xff
                && (magic[1] & 0xe0) == 0xe0
                && (magic[1] & 0x18) != 0x08
                && (magic[1] & 0x06) != 0;
        return hasTag || isFrame;
    }

    private static byte[] littleEndian(short[] samples, int count) {
        var bytes = ByteBuffer.allocate(2 * count).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples, 0, count);
        return bytes.array();
    }

    private static byte[] wav(byte[] pcm) {
        return ByteBuffer.allocate(HEADER_BYTES + pcm.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(HEADER_BYTES - 8 + pcm.length)
                .put("WAVEfmt ".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(Resampler.TELEPHONE_RATE)
                .putInt(BYTES_A_SECOND)
                .putShort((short) 2)
                .putShort((short) 16)
                .put("data".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(pcm.length)
                .put(pcm)
                .array();
    }

    /// It plays for longer than it may.
    public static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
