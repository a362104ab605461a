package org.dozvon.gateway.cdr;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/// Records on their way, a file each. One that was taken survives this process and this machine's power.
final class CdrSpool {
    private static final String ENDING = ".json";
    private static final int AT_ONCE = 500;

    private final Path directory;

    CdrSpool(Path directory) {
        this.directory = directory;
    }

    /// Returns when the record is on the disk.
    void add(String channel, byte[] bytes) throws IOException {
        Files.createDirectories(directory);
        var file = directory.resolve(channel + ENDING);
        var temporary = directory.resolve(channel + ".tmp");
        try (var out = FileChannel.open(
                temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                out.write(buffer);
            }
            out.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Some that have waited since this moment, in no order.
    List<Path> waitingSince(Instant moment) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ENDING) && isFrom(file, moment))
                    .limit(AT_ONCE)
                    .toList();
        }
    }

    private static boolean isFrom(Path file, Instant moment) {
        return file.toFile().lastModified() <= moment.toEpochMilli();
    }

    /// Puts one that nobody can read where it is in nobody's way.
    void setAside(Path file) throws IOException {
        var aside = directory.resolve("malformed");
        Files.createDirectories(aside);
        Files.move(file, aside.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
}
