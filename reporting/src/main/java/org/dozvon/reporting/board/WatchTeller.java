package org.dozvon.reporting.board;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.command.CallCommand;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Asks routers to tell how a desk looks, for as long as somebody watches it. Has a thread of its own: with Kafka away
/// it waits, and no watcher does.
@ApplicationScoped
public class WatchTeller {
    private static final Logger LOG = Logger.getLogger(WatchTeller.class);
    private static final Duration VALID = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofSeconds(1);
    private static final Duration LAST_WORDS = Duration.ofSeconds(10);

    private final Boards boards;
    private final String bootstrap;
    private volatile boolean running;
    private volatile boolean away;
    private @Nullable Thread thread;

    WatchTeller(Boards boards, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.boards = boards;
        this.bootstrap = bootstrap;
    }

    void start(@Observes StartupEvent event) {
        running = true;
        var started = Thread.ofPlatform().daemon().name("tell-watches").start(this::run);
        boards.onFirst(() -> LockSupport.unpark(started));
        thread = started;
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (thread != null) {
            LockSupport.unpark(thread);
            thread.join(LAST_WORDS);
        }
    }

    private void run() {
        while (running) {
            try (var producer = new KafkaProducer<>(settings(), new StringSerializer(), new ByteArraySerializer())) {
                while (running) {
                    boards.due(Instant.now()).forEach(tenant -> ask(producer, tenant));
                    LockSupport.parkNanos(GLANCE.toNanos());
                }
            } catch (InterruptException _) {
                return;
            } catch (KafkaException e) {
                tellAway(e);
                LockSupport.parkNanos(GLANCE.toNanos());
            } catch (RuntimeException e) {
                LOG.error("desks cannot be asked for, trying again", e);
                LockSupport.parkNanos(GLANCE.toNanos());
            }
        }
    }

    private void tellAway(KafkaException why) {
        if (!away) {
            away = true;
            LOG.warnf("desks cannot be asked for, trying again: why=%s", why.getMessage());
        }
    }

    private void ask(KafkaProducer<String, byte[]> producer, String tenant) {
        var now = Instant.now();
        var command = new CallCommand(
                UUID.randomUUID().toString(), tenant, now.plus(VALID), "reporting", new CallCommand.WatchDesk());
        var _ = producer.send(
                new ProducerRecord<>(Topics.CALL_COMMANDS, tenant, RecordJson.write(command)), (_, failure) -> {
                    if (failure == null) {
                        away = false;
                        boards.asked(tenant, now);
                    } else {
                        LOG.debugf("a desk was not asked for: tenant=%s why=%s", tenant, failure.getMessage());
                    }
                });
    }

    private Map<String, Object> settings() {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ProducerConfig.CLIENT_ID_CONFIG,
                "reporting-watches",
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                1_000,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                3_000,
                // What is not told by then is asked for anew.
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                5_000);
    }
}
