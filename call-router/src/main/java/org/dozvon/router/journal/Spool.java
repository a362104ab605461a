package org.dozvon.router.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Facts on disk in the order in which they happened: one thread appends, one reads behind it, and what Kafka has
/// confirmed is deleted. Survives the process; after a crash the last second may be read twice, never less than once.
final class Spool implements AutoCloseable {
    record Numbered(long number, SpoolEntry entry) {}

    private static final String POSITION = "position";

    private final ReentrantLock lock = new ReentrantLock();
    private final ReentrantLock saving = new ReentrantLock();
    private final Condition appended = lock.newCondition();
    private final Deque<Segment> segments = new ArrayDeque<>();
    private final Path directory;
    private final FileChannel guard;
    private final long mostBytes;
    private final long segmentBytes;
    private long next;
    private long confirmed;
    private long savedPosition = -1;
    private @Nullable Segment reading;
    private long readNumber;
    private long readAt;

    private Spool(Path directory, FileChannel guard, long mostBytes, long segmentBytes) {
        this.directory = directory;
        this.guard = guard;
        this.mostBytes = mostBytes;
        this.segmentBytes = segmentBytes;
    }

    static Spool open(Path directory, long mostBytes, long segmentBytes) throws IOException {
        Files.createDirectories(directory);
        var guard = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        requireAlone(guard, directory);
        var spool = new Spool(directory, guard, mostBytes, segmentBytes);
        spool.load();
        return spool;
    }

    /// @return false when there is no room left
    boolean append(SpoolEntry entry) throws IOException {
        lock.lock();
        try {
            if (bytes() > mostBytes) {
                return false;
            }
            writable().append(entry);
            next++;
            appended.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    void force() throws IOException {
        Segment last;
        lock.lock();
        try {
            last = segments.peekLast();
        } finally {
            lock.unlock();
        }
        if (last != null) {
            last.force();
        }
    }

    /// Waits for the next one.
    Numbered take() throws IOException, InterruptedException {
        lock.lockInterruptibly();
        try {
            while (readNumber >= next) {
                appended.await();
            }
            return read();
        } finally {
            lock.unlock();
        }
    }

    /// All up to this number are safe elsewhere.
    void confirm(long number) throws IOException {
        lock.lock();
        try {
            confirmed = Math.max(confirmed, number + 1);
            while (segments.size() > 1 && second().first() <= confirmed) {
                segments.removeFirst().delete();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Remembers what is confirmed, so that the next start begins there. One at a time: there is one file for it.
    void savePosition() throws IOException {
        saving.lock();
        try {
            long position = confirmed();
            if (position != savedPosition) {
                write(position);
                savedPosition = position;
            }
        } finally {
            saving.unlock();
        }
    }

    private void write(long position) throws IOException {
        var fresh = directory.resolve(POSITION + ".new");
        Files.writeString(fresh, Long.toString(position));
        try {
            Files.move(fresh, directory.resolve(POSITION), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(fresh, directory.resolve(POSITION), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// How many wait to be confirmed.
    long waiting() {
        lock.lock();
        try {
            return next - confirmed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        savePosition();
        lock.lock();
        try {
            for (Segment segment : segments) {
                segment.close();
            }
            guard.close();
        } finally {
            lock.unlock();
        }
    }

    private long confirmed() {
        lock.lock();
        try {
            return confirmed;
        } finally {
            lock.unlock();
        }
    }

    private long bytes() {
        return segments.stream().mapToLong(Segment::bytes).sum();
    }

    private Segment second() {
        return List.copyOf(segments).get(1);
    }

    private Segment writable() throws IOException {
        var last = segments.peekLast();
        if (last == null || last.bytes() >= segmentBytes) {
            last = Segment.open(directory, next);
            segments.addLast(last);
        }
        return last;
    }

    private Numbered read() throws IOException {
        var segment = segmentOf(readNumber);
        if (segment != reading) {
            reading = segment;
            readAt = offsetIn(segment, readNumber);
        }
        var entry = segment.read(readAt);
        if (entry == null) {
            return afterDamage(segment);
        }
        readAt += entry.bytes().length;
        return new Numbered(readNumber++, entry);
    }

    // A file that was cut by a crash ends before the next one begins: what was between is gone.
    private Numbered afterDamage(Segment damaged) throws IOException {
        for (Segment later : segments) {
            if (later.first() > damaged.first()) {
                readNumber = later.first();
                return read();
            }
        }
        throw new IOException("Expected entry " + readNumber + " of the spool, but its file is damaged.");
    }

    private Segment segmentOf(long number) {
        Segment found = segments.getFirst();
        for (Segment segment : segments) {
            found = segment.first() <= number ? segment : found;
        }
        return found;
    }

    private static long offsetIn(Segment segment, long number) throws IOException {
        long at = 0;
        for (long passed = segment.first(); passed < number; passed++) {
            var entry = segment.read(at);
            at += entry == null ? 0 : entry.bytes().length;
        }
        return at;
    }

    private void load() throws IOException {
        try (var files = Files.list(directory)) {
            for (Path file : files.filter(Segment::isSegment).sorted().toList()) {
                var segment = Segment.open(directory, Segment.firstOf(file));
                next = segment.first() + segment.repair();
                segments.addLast(segment);
            }
        }
        var position = directory.resolve(POSITION);
        long saved = Files.exists(position) ? number(Files.readString(position)) : 0;
        long oldest = segments.isEmpty() ? saved : segments.getFirst().first();
        next = Math.max(next, saved);
        confirmed = Math.min(Math.max(saved, oldest), next);
        readNumber = confirmed;
    }

    private static long number(String text) {
        return text.strip().matches("\\d{1,18}") ? Long.parseLong(text.strip()) : 0;
    }

    private static boolean isAlone(FileChannel guard) throws IOException {
        try {
            return guard.tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    private static void requireAlone(FileChannel guard, Path directory) throws IOException {
        if (!isAlone(guard)) {
            guard.close();
            throw new IOException("Expected to own the spool in " + directory
                    + ", but another router does. Give each router a name or a folder of its own.");
        }
    }
}
