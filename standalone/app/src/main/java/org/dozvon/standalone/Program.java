package org.dozvon.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A part that runs as a Java process of its own.
///
/// @param ready answers 200 when the part can do its work; null for one that does it and ends
record Program(String name, List<String> command, @Nullable URI ready) {
    Program {
        command = List.copyOf(command);
    }

    URI whenReady() {
        return Objects.requireNonNull(ready, name);
    }

    /// A short life on a small machine: the first compiler alone and the simplest collector start soonest.
    static List<String> java(String heap, Path data, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                mark(data)));
        command.addAll(arguments);
        return command;
    }

    /// By this the next start knows a process that a killed launcher left behind.
    static String mark(Path data) {
        return "-Ddozvon.standalone.data=" + data;
    }
}
