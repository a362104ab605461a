package org.dozvon.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dozvon.infra.Folders;
import org.dozvon.infra.InfraException;

/// Held while a launcher runs on a data directory: a second one would take the first one's processes for leftovers.
record DataLock(FileChannel channel) implements AutoCloseable {
    static DataLock take(Path data) {
        // Beside the directory and not in it, since a reset removes what is in it.
        Folders.create(data);
        var file = data.resolveSibling(data.getFileName() + ".lock");
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new InfraException(
                        "already-running",
                        "Expected to use " + data
                                + ", but another ./dozvon runs on it. Stop that one, or choose another with --data DIR.");
            }
            return new DataLock(channel);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
