package org.dozvon.tenant.sound.audio;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.JavaLayerException;
import javazoom.jl.decoder.SampleBuffer;
import org.jspecify.annotations.Nullable;

/// An MPEG audio file, decoded frame by frame.
final class Mp3Samples implements Samples {
    private static final int TAG_BYTES = 10;

    private final Bitstream frames;
    private final Decoder decoder = new Decoder();
    private SampleBuffer frame;
    private int position;

    private Mp3Samples(Bitstream frames) throws IOException {
        this.frames = frames;
        this.frame = decoded(frames, decoder);
    }

    static Mp3Samples open(InputStream file) throws IOException {
        var stream = new PushbackInputStream(file, TAG_BYTES);
        // The decoder would read a tag whole into memory, as long as the tag says that it is.
        skipTags(stream);
        return new Mp3Samples(new Bitstream(stream));
    }

    @Override
    public int rate() {
        return frame.getSampleFrequency();
    }

    @Override
    public int read(float[] buffer) throws IOException {
        var count = 0;
        while (count < buffer.length && hasSample()) {
            buffer[count++] = mixed();
        }
        return count == 0 ? -1 : count;
    }

    private boolean hasSample() throws IOException {
        while (position >= frame.getBufferLength()) {
            var next = next();
            if (next == null) {
                return false;
            }
            frame = next;
            position = 0;
        }
        return true;
    }

    private @Nullable SampleBuffer next() throws IOException {
        var rate = frame.getSampleFrequency();
        try {
            var next = decodedOrNull(frames, decoder);
            if (next != null && next.getSampleFrequency() != rate) {
                throw new UnknownSoundException("its rate changes on the way");
            }
            return next;
        } catch (JavaLayerException | RuntimeException e) {
            throw new UnknownSoundException("a frame cannot be decoded", e);
        }
    }

    private float mixed() {
        var channels = frame.getChannelCount();
        var sum = 0f;
        for (var channel = 0; channel < channels; channel++) {
            sum += frame.getBuffer()[position++];
        }
        return sum / channels / 32_768f;
    }

    private static SampleBuffer decoded(Bitstream frames, Decoder decoder) throws IOException {
        try {
            var first = decodedOrNull(frames, decoder);
            if (first == null) {
                throw new UnknownSoundException("it has no frame");
            }
            return first;
        } catch (JavaLayerException | RuntimeException e) {
            throw new UnknownSoundException("its first frame cannot be decoded", e);
        }
    }

    private static @Nullable SampleBuffer decodedOrNull(Bitstream frames, Decoder decoder) throws JavaLayerException {
        Header header = frames.readFrame();
        if (header == null) {
            return null;
        }
        var samples = (SampleBuffer) decoder.decodeFrame(header, frames);
        frames.closeFrame();
        return samples;
    }

    private static void skipTags(PushbackInputStream stream) throws IOException {
        while (true) {
            var head = stream.readNBytes(TAG_BYTES);
            if (head.length < TAG_BYTES || head[0] != 'I' || head[1] != 'D' || head[2] != '3') {
                stream.unread(head);
                return;
            }
            var length = (head[6] & 0x7f) << 21 | (head[7] & 0x7f) << 14 | (head[8] & 0x7f) << 7 | (head[9] & 0x7f);
            skip(stream, length);
        }
    }

    private static void skip(InputStream stream, int length) throws IOException {
        try {
            stream.skipNBytes(length);
        } catch (EOFException e) {
            throw new UnknownSoundException("the file ends within its tag", e);
        }
    }
}
