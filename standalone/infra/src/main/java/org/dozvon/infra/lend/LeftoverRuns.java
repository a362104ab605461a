package org.dozvon.infra.lend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.dozvon.infra.Folders;
import org.dozvon.infra.Leftovers;

/// What a killed lender left behind: its directory says which process it was.
final class LeftoverRuns {
    private static final String PREFIX = "run-";

    private LeftoverRuns() {}

    static Path directory(Path state, ProcessHandle process) {
        return state.resolve(PREFIX + process.pid());
    }

    static void remove(Path state) {
        directories(state).stream().filter(run -> !isAlive(run)).forEach(LeftoverRuns::removeOne);
    }

    private static void removeOne(Path run) {
        Leftovers.end(run);
        Folders.delete(run);
    }

    private static List<Path> directories(Path state) {
        try (var entries = Files.newDirectoryStream(state, PREFIX + "*")) {
            return StreamSupport.stream(entries.spliterator(), false).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isAlive(Path run) {
        var pid = Long.parseLong(run.getFileName().toString().substring(PREFIX.length()));
        return pid != ProcessHandle.current().pid()
                && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
