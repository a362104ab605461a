package org.dozvon.tenant.sound.audio;

import java.io.IOException;
import java.util.Arrays;

/// Brings samples to the telephone's rate. What is above half of that rate is filtered out first (a windowed sinc, one
/// set of weights for each place that a sample of the telephone can have between two of the sound), since it would come
/// back as noise.
final class Resampler {
    static final int TELEPHONE_RATE = 8_000;

    /// Zero crossings of the sinc on each side: enough that the filter is not heard.
    private static final int CROSSINGS = 16;

    private static final int READ_AT_ONCE = 4_096;

    private final Samples source;
    private final int up;
    private final int down;
    private final int reach;
    private final float[][] weights;
    private final float[] chunk = new float[READ_AT_ONCE];

    /// Holds samples from `first` on, up to `end`, both counted from the beginning of the sound.
    private float[] held;

    private long first;
    private long end;
    private boolean isAtEnd;
    private long produced;

    Resampler(Samples source) {
        this.source = source;
        var common = greatestCommonDivisor(source.rate(), TELEPHONE_RATE);
        this.up = TELEPHONE_RATE / common;
        this.down = source.rate() / common;
        var stretch = Math.max(1.0, (double) source.rate() / TELEPHONE_RATE);
        this.reach = (int) Math.ceil(CROSSINGS * stretch);
        this.weights = weights(stretch);
        this.held = new float[2 * reach + 2 * READ_AT_ONCE];
    }

    /// Fills the buffer from its beginning.
    ///
    /// @return how many, or -1 at the end
    int read(short[] buffer) throws IOException {
        var count = 0;
        while (count < buffer.length && canProduce()) {
            buffer[count++] = rounded(next());
        }
        return count == 0 ? -1 : count;
    }

    private boolean canProduce() throws IOException {
        var place = place();
        while (!isAtEnd && end <= place + reach) {
            hold();
        }
        return place < end;
    }

    private float next() {
        var place = place();
        var phase = weights[(int) (produced * down % up)];
        produced++;
        var sum = 0f;
        var from = Math.max(first, place - reach + 1);
        var to = Math.min(end - 1, place + reach);
        for (var at = from; at <= to; at++) {
            sum += held[(int) (at - first)] * phase[(int) (at - place + reach - 1)];
        }
        return sum;
    }

    /// The sample of the sound at or before the next one to be produced.
    private long place() {
        return produced * down / up;
    }

    private void hold() throws IOException {
        var count = source.read(chunk);
        if (count < 0) {
            isAtEnd = true;
            return;
        }
        forgetBefore(place() - reach);
        var used = (int) (end - first);
        if (used + count > held.length) {
            held = Arrays.copyOf(held, used + count + READ_AT_ONCE);
        }
        System.arraycopy(chunk, 0, held, used, count);
        end += count;
    }

    private void forgetBefore(long needed) {
        var forgotten = (int) Math.clamp(needed - first, 0, end - first);
        System.arraycopy(held, forgotten, held, 0, (int) (end - first) - forgotten);
        first += forgotten;
    }

    private float[][] weights(double stretch) {
        var table = new float[up][2 * reach];
        for (var phase = 0; phase < up; phase++) {
            var sum = 0.0;
            var row = new double[2 * reach];
            for (var index = 0; index < row.length; index++) {
                var distance = (index - reach + 1 - (double) phase / up) / stretch;
                row[index] = sinc(distance) * window(distance);
                sum += row[index];
            }
            for (var index = 0; index < row.length; index++) {
                table[phase][index] = (float) (row[index] / sum);
            }
        }
        return table;
    }

    private static double sinc(double x) {
        return Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    private static double window(double x) {
        return Math.abs(x) >= CROSSINGS ? 0 : 0.5 + 0.5 * Math.cos(Math.PI * x / CROSSINGS);
    }

    private static short rounded(float sample) {
        return (short) Math.clamp(Math.round(sample * 32_767), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
