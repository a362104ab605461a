package org.dozvon.router.journal;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.dozvon.records.Topics;
import org.dozvon.router.topic.Clients;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Takes facts from the spool to Kafka, in order, for as long as it takes.
final class SpoolSender {
    private static final Logger LOG = Logger.getLogger(SpoolSender.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration SAVE_EVERY = Duration.ofSeconds(1);
    private static final Duration SAY_EVERY = Duration.ofSeconds(30);

    private final Spool spool;
    private final Producer<String, byte[]> producer;
    private final Confirmations row = new Confirmations();
    private final Thread thread;
    private final Thread saver;
    private final AtomicLong saidAt = new AtomicLong(System.nanoTime() - SAY_EVERY.toNanos());
    private volatile boolean stopping;

    private SpoolSender(Spool spool, Producer<String, byte[]> producer) {
        this.spool = spool;
        this.producer = producer;
        this.thread = Thread.ofPlatform().daemon().name("journal-sender").unstarted(this::run);
        this.saver = Thread.ofPlatform().daemon().name("journal-position").unstarted(this::save);
    }

    static SpoolSender start(Spool spool, Clients clients) {
        // A fact is never given up: the producer itself tries again, in order, until Kafka is back.
        // Facts come in bursts, and nobody sees ten milliseconds: what Kafka and its readers do, they do for a burst.
        var settings = Map.<String, Object>of("delivery.timeout.ms", Integer.MAX_VALUE, "linger.ms", 10);
        return start(spool, clients.producer("journal", settings));
    }

    static SpoolSender start(Spool spool, Producer<String, byte[]> producer) {
        var sender = new SpoolSender(spool, producer);
        sender.thread.start();
        sender.saver.start();
        return sender;
    }

    void stop(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (spool.waiting() > 0 && System.nanoTime() < end) {
            pause(Duration.ofMillis(20));
        }
        stopping = true;
        thread.interrupt();
        saver.interrupt();
        producer.close(Duration.ZERO);
    }

    private void run() {
        try {
            while (!stopping) {
                send(spool.take());
            }
        } catch (InterruptedException | InterruptException | ClosedByInterruptException stopped) {
            LOG.debug("The journal's sender ends");
        } catch (IOException damaged) {
            LOG.errorf("The spool can't be read, its facts stay on disk: %s", damaged.getMessage());
        }
    }

    private void send(Spool.Numbered one) throws InterruptedException {
        row.sent(one.number());
        var record = new ProducerRecord<>(
                Topics.CALL_EVENTS, one.entry().key(), one.entry().value());
        while (!stopping && !handOver(record, one.number())) {
            Thread.sleep(PAUSE);
        }
    }

    // False when the producer has no room or does not know the topic yet: Kafka is away. It says so in what it returns
    // and to the callback, it does not throw.
    private boolean handOver(ProducerRecord<String, byte[]> record, long number) {
        try {
            var answer = producer.send(record, (_, failed) -> answered(number, failed));
            return answer.state() != Future.State.FAILED || !(answer.exceptionNow() instanceof RetriableException);
        } catch (InterruptException stopped) {
            throw stopped;
        } catch (KafkaException refused) {
            answered(number, refused);
            return true;
        }
    }

    private void answered(long number, @Nullable Exception failed) {
        if (failed != null && stopping) {
            return;
        }
        if (failed instanceof RetriableException) {
            sayThatKafkaIsAway(failed);
            return;
        }
        if (failed != null) {
            LOG.errorf("A fact was refused by Kafka for good number=%d: %s", number, failed.getMessage());
        }
        try {
            spool.confirm(row.confirm(number));
        } catch (IOException failedToDelete) {
            LOG.warnf("A part of the spool could not be deleted: %s", failedToDelete.getMessage());
        }
    }

    /// Each fact that waits brings the same news.
    private void sayThatKafkaIsAway(Exception why) {
        var now = System.nanoTime();
        var last = saidAt.get();
        if (now - last >= SAY_EVERY.toNanos() && saidAt.compareAndSet(last, now)) {
            LOG.warnf("Facts wait on disk for Kafka count=%d: %s", spool.waiting(), why.getMessage());
        }
    }

    private void save() {
        try {
            while (true) {
                Thread.sleep(SAVE_EVERY);
                savePosition();
            }
        } catch (InterruptedException stopped) {
            LOG.debug("The spool itself saves its position when it is closed");
        }
    }

    private void savePosition() {
        try {
            spool.savePosition();
        } catch (ClosedByInterruptException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException failed) {
            LOG.warnf("The spool's position could not be saved: %s", failed.getMessage());
        }
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
