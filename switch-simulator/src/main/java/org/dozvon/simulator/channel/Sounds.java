package org.dozvon.simulator.channel;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How long a sound takes. Files are measured where they exist; one that does not exist takes two seconds, so that a
/// demo without sound files still has prompts (the real switch would fail at once).
public final class Sounds {
    public static final Duration UNKNOWN_LENGTH = Duration.ofSeconds(2);
    public static final Duration ENDLESS = Duration.ofDays(365);

    private static final Pattern TONE = Pattern.compile("%\\((\\d+),(\\d+)[^)]*\\)");
    private static final Pattern LOOPS = Pattern.compile(";loops=(-?\\d+)");

    private final @Nullable Path directory;
    private final Map<Path, Duration> measured = new ConcurrentHashMap<>();

    /// @param directory where names without a leading slash are looked up
    public Sounds(@Nullable Path directory) {
        this.directory = directory;
    }

    /// The pieces of a list, or the one sound.
    public static List<String> pieces(String sound) {
        var plain = withoutParameters(sound);
        return plain.startsWith("file_string://")
                ? List.of(plain.substring("file_string://".length()).split("!"))
                : List.of(plain);
    }

    public Duration length(String sound) {
        var plain = withoutParameters(sound);
        if (plain.startsWith("tone_stream://")) {
            return tone(plain);
        }
        if (plain.startsWith("silence_stream://")) {
            return silence(plain.substring("silence_stream://".length()));
        }
        if (plain.startsWith("local_stream://")) {
            return ENDLESS;
        }
        return file(plain);
    }

    private static String withoutParameters(String sound) {
        return sound.startsWith("{") ? sound.substring(sound.indexOf('}') + 1) : sound;
    }

    private static Duration tone(String sound) {
        var tones = TONE.matcher(sound);
        long millis = 0;
        while (tones.find()) {
            millis += Long.parseLong(tones.group(1)) + Long.parseLong(tones.group(2));
        }
        var loops = LOOPS.matcher(sound);
        int times = loops.find() ? Integer.parseInt(loops.group(1)) : 1;
        return times < 0 ? ENDLESS : Duration.ofMillis(millis * times);
    }

    private static Duration silence(String argument) {
        var millis = argument.split(",")[0];
        return millis.matches("\\d{1,9}") ? Duration.ofMillis(Long.parseLong(millis)) : ENDLESS;
    }

    private Duration file(String name) {
        var path = name.startsWith("/") || directory == null ? Path.of(name) : directory.resolve(name);
        return measured.computeIfAbsent(path, Sounds::measure);
    }

    private static Duration measure(Path path) {
        if (!Files.isRegularFile(path)) {
            return UNKNOWN_LENGTH;
        }
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            return wav(file);
        } catch (IOException | IllegalArgumentException notWav) {
            return UNKNOWN_LENGTH;
        }
    }

    private static Duration wav(RandomAccessFile file) throws IOException {
        int bytesPerSecond = 0;
        file.seek(12);
        var header = new byte[8];
        while (file.getFilePointer() + 8 <= file.length()) {
            file.readFully(header);
            var chunk = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
            int id = chunk.getInt();
            long size = chunk.getInt() & 0xffff_ffffL;
            long begin = file.getFilePointer();
            if (id == 0x20746d66) {
                var format = new byte[16];
                file.readFully(format);
                bytesPerSecond =
                        ByteBuffer.wrap(format).order(ByteOrder.LITTLE_ENDIAN).getInt(8);
            } else if (id == 0x61746164 && bytesPerSecond > 0) {
                return Duration.ofMillis(Math.min(size, file.length() - begin) * 1000 / bytesPerSecond);
            }
            file.seek(begin + size + (size & 1));
        }
        throw new IllegalArgumentException("Expected a WAV file with a data chunk, but found none.");
    }
}
