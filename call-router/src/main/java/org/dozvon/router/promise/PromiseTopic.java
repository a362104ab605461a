package org.dozvon.router.promise;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dozvon.records.Topics;
import org.dozvon.records.promise.PromiseTold;
import org.dozvon.router.topic.Clients;
import org.dozvon.router.topic.SharedTopic;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// What routers tell each other of promised calls. Nobody is called before what was told earlier is known. With Kafka
/// away promises are made, and nobody is rung for one.
@Singleton
public class PromiseTopic {
    private static final Logger LOG = Logger.getLogger(PromiseTopic.class);
    private static final Duration GLANCE = Duration.ofSeconds(1);
    private static final int LAST = 10_000;

    private final Clients clients;
    private final Promises promises;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("promises").factory());
    private @Nullable SharedTopic<PromiseTold> topic;

    public PromiseTopic(Clients clients, Promises promises) {
        this.clients = clients;
        this.promises = promises;
    }

    void start(@Observes StartupEvent event) {
        var promised = SharedTopic.open(clients, Topics.PROMISES, PromiseTold.class, PromiseTold::key);
        topic = promised;
        promises.tells(promised::tell);
        var _ = promised.hears(promises::told).thenRun(this::begin);
    }

    private void begin() {
        var _ = looks.scheduleWithFixedDelay(this::look, GLANCE.toMillis(), GLANCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            promises.look();
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "Promised calls could not be looked after");
        }
    }

    // After the calls are gone: until then they tell.
    void stop(@Observes @Priority(LAST) ShutdownEvent event) {
        looks.shutdownNow();
        if (topic != null) {
            topic.close();
        }
    }
}
