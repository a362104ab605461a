package org.dozvon.router.phone;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dozvon.records.Topics;
import org.dozvon.records.outgoing.OutgoingUsed;
import org.dozvon.router.topic.Clients;
import org.dozvon.router.topic.SharedTopic;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// What routers tell each other of calls out, so that a limit holds for all of them together and over a restart.
@Singleton
public class OutgoingTopic {
    private static final Logger LOG = Logger.getLogger(OutgoingTopic.class);
    private static final int LAST = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Clients clients;
    private final OutgoingLedger ledger;
    private final Channels channels;
    private final ScheduledExecutorService again = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("outgoing-told").factory());
    // Nodes make it wait, and what is told in time is believed.
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("outgoing-left").factory());
    private @Nullable SharedTopic<OutgoingUsed> topic;

    public OutgoingTopic(Clients clients, OutgoingLedger ledger, Channels channels) {
        this.channels = channels;
        this.clients = clients;
        this.ledger = ledger;
    }

    void start(@Observes StartupEvent event) {
        var used = SharedTopic.open(clients, Topics.OUTGOING_USED, OutgoingUsed.class, OutgoingUsed::key);
        topic = used;
        ledger.tells(used::tell);
        var read = used.hears(ledger::hears);
        ledger.knows(() -> isDone(read));
        var seconds = OutgoingLedger.TOLD_EVERY.toSeconds();
        var _ = again.scheduleWithFixedDelay(guarded(ledger::tellAgain), seconds, seconds, TimeUnit.SECONDS);
        Runnable look = () -> ledger.looksAfterLeft(channels::isThere);
        var _ = looks.scheduleWithFixedDelay(guarded(look), seconds, seconds, TimeUnit.SECONDS);
    }

    // What throws is not scheduled again.
    private static Runnable guarded(Runnable task) {
        return () -> run(task);
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "Calls out could not be looked after");
        }
    }

    // Whoever dials right after a start waits as long as one does for the first ring, and no longer.
    private static boolean isDone(CompletableFuture<Void> read) {
        try {
            read.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    // After the calls are gone: until then they tell.
    void stop(@Observes @Priority(LAST) ShutdownEvent event) {
        again.shutdownNow();
        looks.shutdownNow();
        if (topic != null) {
            topic.close();
        }
    }
}
