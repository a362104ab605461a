package org.dozvon.tenant.sound.audio;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/// A RIFF file of PCM with 8, 16 or 24 bits and one or two channels. Lengths in its headers are claims: nothing is
/// reserved by them, and a file that ends early simply ends.
final class WavSamples implements Samples {
    private static final int PCM = 1;
    private static final int EXTENSIBLE = 0xfffe;
    private static final int FORMAT_BYTES_AT_MOST = 1024;

    private final DataInputStream file;
    private final int rate;
    private final int channels;
    private final int sampleBytes;
    private long bytesLeft;

    private WavSamples(DataInputStream file, int rate, int channels, int sampleBytes, long bytesLeft) {
        this.file = file;
        this.rate = rate;
        this.channels = channels;
        this.sampleBytes = sampleBytes;
        this.bytesLeft = bytesLeft;
    }

    static WavSamples open(InputStream stream) throws IOException {
        var file = new DataInputStream(stream);
        try {
            requireTag(file, "RIFF");
            file.readInt();
            requireTag(file, "WAVE");
            return readChunks(file);
        } catch (EOFException e) {
            throw new UnknownSoundException("the file ends within its headers", e);
        }
    }

    @Override
    public int rate() {
        return rate;
    }

    @Override
    public int read(float[] buffer) throws IOException {
        var count = 0;
        var frameBytes = channels * sampleBytes;
        var frame = new byte[frameBytes];
        while (count < buffer.length
                && bytesLeft >= frameBytes
                && file.readNBytes(frame, 0, frameBytes) == frameBytes) {
            bytesLeft -= frameBytes;
            buffer[count++] = mixed(frame);
        }
        return count == 0 ? -1 : count;
    }

    private float mixed(byte[] frame) {
        var sum = 0f;
        for (var channel = 0; channel < channels; channel++) {
            sum += sample(frame, channel * sampleBytes);
        }
        return sum / channels;
    }

    private float sample(byte[] frame, int at) {
        return switch (sampleBytes) {
            // Eight bits are unsigned, more are not.
            case 1 -> ((frame[at] & 0xff) - 128) / 128f;
            case 2 -> (short) ((frame[at] & 0xff) | frame[at + 1] << 8) / 32_768f;
            default -> ((frame[at] & 0xff) | (frame[at + 1] & 0xff) << 8 | frame[at + 2] << 16) / 8_388_608f;
        };
    }

    private static WavSamples readChunks(DataInputStream file) throws IOException {
        byte[] format = null;
        while (true) {
            var tag = tag(file);
            var length = Integer.toUnsignedLong(Integer.reverseBytes(file.readInt()));
            if (tag.equals("data")) {
                return opened(file, format, length);
            }
            if (tag.equals("fmt ")) {
                format = file.readNBytes((int) Math.min(length, FORMAT_BYTES_AT_MOST));
                length -= format.length;
            }
            // Chunks begin at even places.
            file.skipNBytes(length + (length & 1));
        }
    }

    private static WavSamples opened(
            DataInputStream file, byte @org.jspecify.annotations.Nullable [] format, long length) throws IOException {
        if (format == null || format.length < 16) {
            throw new UnknownSoundException("it has no format");
        }
        var kind = unsignedShort(format, 0);
        var channels = unsignedShort(format, 2);
        var rate = unsignedShort(format, 4) | unsignedShort(format, 6) << 16;
        var bits = unsignedShort(format, 14);
        var isPcm = kind == PCM || (kind == EXTENSIBLE && format.length >= 26 && unsignedShort(format, 24) == PCM);
        if (!isPcm || channels < 1 || channels > 2 || !(bits == 8 || bits == 16 || bits == 24)) {
            throw new UnknownSoundException("its format is not PCM of 8, 16 or 24 bits in one or two channels");
        }
        if (rate < RATE_AT_LEAST || rate > RATE_AT_MOST) {
            throw new UnknownSoundException("its rate is not one that sound cards have");
        }
        return new WavSamples(file, rate, channels, bits / 8, length);
    }

    private static int unsignedShort(byte[] bytes, int at) {
        return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
    }

    private static void requireTag(DataInputStream file, String expected) throws IOException {
        if (!tag(file).equals(expected)) {
            throw new UnknownSoundException("it has no tag " + expected);
        }
    }

    private static String tag(DataInputStream file) throws IOException {
        var bytes = new byte[4];
        file.readFully(bytes);
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
