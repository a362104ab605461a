package org.dozvon.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dozvon.infra.ChildProcess;
import org.dozvon.infra.Leftovers;

/// What a killed launcher left running. Ended before the ports are looked at, which it may still hold.
final class EarlierRun {
    private EarlierRun() {}

    static void end(Layout layout) {
        if (Files.isDirectory(layout.run())) {
            endPrograms(layout);
        }
        Leftovers.end(layout.data());
    }

    private static void endPrograms(Layout layout) {
        try (var files = Files.newDirectoryStream(layout.run(), "*.pid")) {
            for (Path file : files) {
                ChildProcess.endStale(file, Program.mark(layout.data()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
