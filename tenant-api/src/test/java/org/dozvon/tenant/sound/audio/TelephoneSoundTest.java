package org.dozvon.tenant.sound.audio;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Random;
import org.dozvon.tenant.support.TestSounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class TelephoneSoundTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @ParameterizedTest
    @CsvSource({
        "8000, 1, 16",
        "8000, 2, 16",
        "16000, 1, 16",
        "44100, 2, 16",
        "48000, 1, 24",
        "22050, 2, 8",
        "11025, 1, 8",
        "96000, 2, 24",
        "44099, 1, 16",
        "6000, 1, 16"
    })
    void aToneKeepsItsPitchAndItsLengthWhateverTheForm(int rate, int channels, int bits) throws IOException {
        // When
        var sound = telephoneSound(TestSounds.wav(rate, channels, bits, 1));

        // Then
        assertThat(sound.durationMillis()).isCloseTo(1000, within(1));
        var samples = samples(sound);
        assertThat(strength(samples, TestSounds.TONE_HERTZ)).isCloseTo(0.5, within(0.02));
        assertThat(strength(samples, 2 * TestSounds.TONE_HERTZ)).isLessThan(0.01);
    }

    @Test
    void whatIsAboveTheTelephonesBandDoesNotComeBackAsNoise() throws IOException {
        // Given a tone of 440 * 16 = 7040 Hz, which would fold to 960 Hz
        var wav = TestSounds.wav(3_000, 1, 16, 1);
        ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).putInt(24, 48_000);

        // When
        var samples = samples(telephoneSound(wav));

        // Then
        assertThat(strength(samples, 960)).isLessThan(0.01);
    }

    @Test
    void anMp3BehindATagIsDecoded() throws IOException {
        // Given a second of the tone in stereo at 44.1 kHz, which the encoder pads
        try (var file = TelephoneSoundTest.class.getResourceAsStream("tone-440-hertz.mp3")) {
            // When
            var sound = TelephoneSound.of(file, MINUTE, MINUTE);

            // Then
            assertThat(sound.durationMillis()).isCloseTo(1050, within(50));
            assertThat(strength(samples(sound), TestSounds.TONE_HERTZ)).isCloseTo(0.47, within(0.05));
        }
    }

    @Test
    void garbageIsRefusedInAnyForm() {
        var random = new Random(42);
        for (var trial = 0; trial < 300; trial++) {
            var bytes = new byte[1 + random.nextInt(4_000)];
            random.nextBytes(bytes);
            var head = switch (trial % 3) {
                case 0 -> new byte[] {'R', 'I', 'F', 'F'};
                case 1 -> new byte[] {'I', 'D', '3', 3};
                default -> new byte[] {(byte) 0xff, (byte) 0xfb};
            };
            System.arraycopy(head, 0, bytes, 0, Math.min(head.length, bytes.length));
            assertThatNothingWorseThanARefusalComesOf(bytes);
        }
    }

    @Test
    void aSoundThatPlaysTooLongIsGivenUpWhileItIsRead() {
        assertThatThrownBy(() -> TelephoneSound.of(
                        new ByteArrayInputStream(TestSounds.wav(8_000, 1, 16, 5)), Duration.ofSeconds(3), MINUTE))
                .isInstanceOf(TelephoneSound.TooLongException.class);
    }

    private static void assertThatNothingWorseThanARefusalComesOf(byte[] bytes) {
        try {
            telephoneSound(bytes);
        } catch (IOException _) {
            // Refused, as it should be.
        }
    }

    private static TelephoneSound telephoneSound(byte[] file) throws IOException {
        return TelephoneSound.of(new ByteArrayInputStream(file), MINUTE, MINUTE);
    }

    private static short[] samples(TelephoneSound sound) {
        var pcm = ByteBuffer.wrap(sound.file().bytes()).order(ByteOrder.LITTLE_ENDIAN);
        pcm.position(44);
        var samples = new short[pcm.remaining() / 2];
        pcm.asShortBuffer().get(samples);
        return samples;
    }

    /// The amplitude at one frequency (Goertzel).
    private static double strength(short[] samples, double hertz) {
        var sine = 0.0;
        var cosine = 0.0;
        for (var index = 0; index < samples.length; index++) {
            var angle = 2 * Math.PI * hertz * index / 8_000;
            sine += samples[index] / 32_768.0 * Math.sin(angle);
            cosine += samples[index] / 32_768.0 * Math.cos(angle);
        }
        return 2 * Math.hypot(sine, cosine) / samples.length;
    }
}
