package org.dozvon.standalone;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a part said last.
final class LogTail {
    private LogTail() {}

    static List<String> last(Path log, int lines) {
        var all = all(log);
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    /// A log that is still being written may end in half a letter, which must not be an error.
    static List<String> all(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException _) {
            return List.of("(nothing could be read from " + log + ")");
        }
    }
}
