package org.dozvon.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Supplier;

/// What is unpacked or built once for this user and shared by all checkouts.
public final class Cache {
    private Cache() {}

    public static Path directory(String name) {
        var base = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(home -> !home.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
        var directory = base.resolve("dozvon").resolve(name);
        Folders.create(directory);
        return directory;
    }

    /// Two checkouts that start at once must not unpack into the same place: the second waits, and finds it done.
    public static <T> T locked(Path lockFile, Supplier<T> work) {
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            return work.get();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
