package org.dozvon.router.journal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.dozvon.records.RecordJson;
import org.dozvon.records.event.CallEvent;
import org.dozvon.router.call.FactJournal;
import org.dozvon.router.config.RouterConfig;
import org.dozvon.router.topic.Clients;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Singleton;

/// Takes facts from calls without ever making one wait: a queue in memory, then the spool on disk, then Kafka. When
/// Kafka is away they wait on disk; when the disk is full too they are lost, counted and shouted about, and calls go
/// on.
@Singleton
public class Journal implements FactJournal {
    private static final Logger LOG = Logger.getLogger(Journal.class);
    // Some ten seconds of a router at full load, for a disk that hangs.
    private static final int MOST_IN_MEMORY = 200_000;
    private static final int MOST_IN_A_BATCH = 1_000;
    // No tenant is called nothing.
    private static final SpoolEntry END = new SpoolEntry("", new byte[0]);
    private static final long SEGMENT_BYTES = 8L * 1024 * 1024;
    private static final long QUIET_NANOS = Duration.ofSeconds(10).toNanos();

    private final LinkedBlockingQueue<SpoolEntry> queue = new LinkedBlockingQueue<>(MOST_IN_MEMORY);
    private final RouterConfig config;
    private final Clients clients;
    private final Counter lost;
    private final MeterRegistry meters;
    private volatile long lastShoutNanos = System.nanoTime() - QUIET_NANOS;
    private @Nullable Thread writer;
    private @Nullable Spool spool;
    private @Nullable SpoolSender sender;

    public Journal(RouterConfig config, Clients clients, MeterRegistry meters) {
        this.config = config;
        this.clients = clients;
        this.meters = meters;
        this.lost = meters.counter("dozvon.journal.lost");
    }

    public void start() {
        var opened = open();
        spool = opened;
        meters.gauge("dozvon.journal.waiting", opened, Spool::waiting);
        sender = SpoolSender.start(opened, clients);
        writer = Thread.ofPlatform().name("journal-writer").start(() -> write(opened));
        if (opened.waiting() > 0) {
            LOG.infof("Facts of the last run go to Kafka first count=%d", opened.waiting());
        }
    }

    @Override
    public void write(CallEvent event) {
        if (!queue.offer(new SpoolEntry(event.tenantId(), RecordJson.write(event)))) {
            lose(1, "the queue is full");
        }
    }

    /// How many facts are not in Kafka yet.
    public long waiting() {
        return queue.size() + (spool == null ? 0 : spool.waiting());
    }

    /// Waits a little for Kafka; what it does not take by then waits on disk for the next start.
    public void stop(Duration patience) {
        if (writer != null) {
            // No interrupt: it would close the file under a write.
            queue.add(END);
            join(writer);
        }
        if (sender != null) {
            sender.stop(patience);
        }
        close();
    }

    private Spool open() {
        try {
            return Spool.open(
                    config.spoolDirectory().resolve("journal-" + config.name()), config.spoolBytes(), SEGMENT_BYTES);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(Spool to) {
        var batch = new ArrayList<SpoolEntry>(MOST_IN_A_BATCH);
        for (boolean ended = false; !ended; ) {
            batch.clear();
            next(batch);
            ended = batch.removeIf(entry -> entry.key().isEmpty());
            append(to, batch);
        }
    }

    private void next(List<SpoolEntry> batch) {
        try {
            if (queue.drainTo(batch, MOST_IN_A_BATCH) == 0) {
                batch.add(queue.take());
                queue.drainTo(batch, MOST_IN_A_BATCH - 1);
            }
        } catch (InterruptedException hurried) {
            batch.add(END);
        }
    }

    // While the disk takes one batch, the next gathers: the slower the disk, the larger the batches.
    private void append(Spool to, List<SpoolEntry> batch) {
        try {
            for (SpoolEntry entry : batch) {
                if (!to.append(entry)) {
                    lose(1, "the spool is full");
                }
            }
            if (!batch.isEmpty()) {
                to.force();
            }
        } catch (IOException failed) {
            lose(batch.size(), failed.getMessage());
        }
    }

    private void lose(int count, @Nullable String why) {
        lost.increment(count);
        if (System.nanoTime() - lastShoutNanos >= QUIET_NANOS) {
            lastShoutNanos = System.nanoTime();
            LOG.errorf("Facts of calls are lost: %s. Bring Kafka back or give the spool more room.", why);
        }
    }

    private void close() {
        try {
            if (spool != null) {
                spool.close();
            }
        } catch (IOException failed) {
            LOG.warnf("The spool could not be closed: %s", failed.getMessage());
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
