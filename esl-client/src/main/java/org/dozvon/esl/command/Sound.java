package org.dozvon.esl.command;

import java.time.Duration;
import java.util.List;

/// Something to play: a file on the node, several in a row, a tone or silence.
public record Sound(String value) {
    private static final String LIST = "file_string://";

    public Sound {
        // The separator of a list is the one mark that a sound may hold and a file may not.
        Argument.sound("a sound", value.startsWith(LIST) ? value.replace("!", "") : value);
    }

    public static Sound file(String path) {
        return new Sound(Argument.sound("a file to play", path));
    }

    /// Played one after another as one playback.
    public static Sound list(List<String> paths) {
        if (paths.isEmpty()) {
            throw new IllegalArgumentException("Expected files to play, but the list is empty.");
        }
        paths.forEach(path -> Argument.sound("a file to play", path));
        return paths.size() == 1 ? file(paths.getFirst()) : new Sound(LIST + String.join("!", paths));
    }

    public static Sound silence(Duration length) {
        return new Sound("silence_stream://" + Argument.within("silence in ms", (int) length.toMillis(), 1, 3_600_000));
    }

    public static Sound tone(Duration on, Duration off, int hertz, int loops) {
        return new Sound("tone_stream://%%(%d,%d,%d);loops=%d"
                .formatted(on.toMillis(), off.toMillis(), hertz, Argument.within("loops", loops, -1, 100_000)));
    }
}
