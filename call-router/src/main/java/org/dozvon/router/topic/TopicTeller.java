package org.dozvon.router.topic;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/// Tells a topic what no call waits for. Returns at once; with Kafka away what was told waits, up to a limit.
public final class TopicTeller implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(TopicTeller.class);
    // A minute of a router at full load; beyond that nothing more is told.
    private static final int MOST_WAITING = 10_000;
    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Clients clients;
    private final String topic;
    private final LinkedBlockingQueue<ProducerRecord<String, byte[]>> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Thread sender;
    private volatile boolean closing;

    private TopicTeller(Clients clients, String topic) {
        this.clients = clients;
        this.topic = topic;
        this.sender = Thread.ofPlatform().daemon().name("tell-" + topic).unstarted(this::send);
    }

    public static TopicTeller start(Clients clients, String topic) {
        var teller = new TopicTeller(clients, topic);
        teller.sender.start();
        return teller;
    }

    public void tell(String key, byte[] value) {
        if (!waiting.offer(new ProducerRecord<>(topic, key, value))) {
            LOG.debugf("Too much waits to be told topic=%s key=%s", topic, key);
        }
    }

    /// What waits is told before, as far as that takes no longer than a moment.
    @Override
    public void close() {
        closing = true;
        try {
            if (!sender.join(LAST_WORDS)) {
                sender.interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void send() {
        try {
            sendUntilItFails();
            while (!closing) {
                Thread.sleep(PAUSE);
                sendUntilItFails();
            }
        } catch (InterruptedException | InterruptException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendUntilItFails() throws InterruptedException {
        try (var producer = clients.producer("tell-" + topic, Map.of("linger.ms", 20))) {
            while (!closing || !waiting.isEmpty()) {
                var told = waiting.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
                if (told != null) {
                    send(producer, told);
                }
            }
        } catch (InterruptException hurried) {
            throw hurried;
        } catch (KafkaException away) {
            LOG.warnf("Kafka can't be told, trying again topic=%s: %s", topic, away.getMessage());
        }
    }

    private void send(KafkaProducer<String, byte[]> producer, ProducerRecord<String, byte[]> told) {
        try {
            var _ = producer.send(told);
        } catch (InterruptException hurried) {
            throw hurried;
        } catch (KafkaException away) {
            LOG.debugf("Something was not told topic=%s key=%s: %s", topic, told.key(), away.getMessage());
        }
    }
}
