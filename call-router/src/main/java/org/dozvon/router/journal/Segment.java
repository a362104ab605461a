package org.dozvon.router.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// One file of the spool, named by the number of its first entry.
final class Segment implements AutoCloseable {
    private static final String SUFFIX = ".spool";

    private final Path file;
    private final long first;
    private final FileChannel channel;
    private long writtenBytes;

    private Segment(Path file, long first, FileChannel channel, long writtenBytes) {
        this.file = file;
        this.first = first;
        this.channel = channel;
        this.writtenBytes = writtenBytes;
    }

    static Segment open(Path directory, long first) throws IOException {
        var file = directory.resolve("%020d%s".formatted(first, SUFFIX));
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        return new Segment(file, first, channel, channel.size());
    }

    static boolean isSegment(Path file) {
        return String.valueOf(file.getFileName()).matches("\\d{20}\\.spool");
    }

    static long firstOf(Path file) {
        return Long.parseLong(String.valueOf(file.getFileName()).substring(0, 20));
    }

    long first() {
        return first;
    }

    long bytes() {
        return writtenBytes;
    }

    void append(SpoolEntry entry) throws IOException {
        var bytes = ByteBuffer.wrap(entry.bytes());
        int length = bytes.remaining();
        long at = writtenBytes;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
        // Only now does a reader see it: a write that failed half way leaves nothing behind.
        writtenBytes += length;
    }

    void force() throws IOException {
        channel.force(false);
    }

    /// The entry that begins at `at`, or null when there is no whole one: the end, or where a crash cut it.
    @Nullable
    SpoolEntry read(long at) throws IOException {
        var head = ByteBuffer.allocate(SpoolEntry.HEAD_BYTES);
        if (at + SpoolEntry.HEAD_BYTES > writtenBytes || !fill(head, at)) {
            return null;
        }
        int length = SpoolEntry.bodyLength(head);
        if (length < 0 || at + SpoolEntry.HEAD_BYTES + length > writtenBytes) {
            return null;
        }
        var body = ByteBuffer.allocate(length);
        return fill(body, at + SpoolEntry.HEAD_BYTES) ? SpoolEntry.read(head, body.array()) : null;
    }

    /// Cuts off what follows the last whole entry.
    ///
    /// @return how many whole ones there are
    long repair() throws IOException {
        long count = 0;
        long at = 0;
        for (SpoolEntry entry; (entry = read(at)) != null; count++) {
            at += entry.bytes().length;
        }
        channel.truncate(at);
        writtenBytes = at;
        return count;
    }

    void delete() throws IOException {
        close();
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private boolean fill(ByteBuffer buffer, long at) throws IOException {
        while (buffer.hasRemaining()) {
            int read = channel.read(buffer, at + buffer.position());
            if (read < 0) {
                return false;
            }
        }
        return true;
    }
}
