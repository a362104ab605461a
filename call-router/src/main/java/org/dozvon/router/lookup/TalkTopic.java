package org.dozvon.router.lookup;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.dozvon.records.MalformedRecordException;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.talk.LastTalk;
import org.dozvon.router.topic.Clients;
import org.dozvon.router.topic.TopicReader;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What routers tell each other of talks. With Kafka away a router knows its own alone, and a caller is rung through as
/// everybody is: no call waits for it, none is lost.
final class TalkTopic implements TalkTeller {
    private static final Logger LOG = Logger.getLogger(TalkTopic.class);
    // A minute of a router at full load; beyond that talks are not told.
    private static final int MOST_WAITING = 10_000;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Clients clients;
    private final LastTalks talks;
    private final LinkedBlockingQueue<LastTalk> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private @Nullable TopicReader reader;
    private @Nullable Thread sender;

    TalkTopic(Clients clients, LastTalks talks) {
        this.clients = clients;
        this.talks = talks;
    }

    void start() {
        sender = Thread.ofPlatform().daemon().name("tell-talks").start(this::send);
        reader = TopicReader.start(clients, Topics.LAST_TALKS, this::record);
    }

    void stop() {
        if (reader != null) {
            reader.close();
        }
        if (sender != null) {
            sender.interrupt();
        }
    }

    @Override
    public void tell(LastTalk talk) {
        if (!waiting.offer(talk)) {
            LOG.debugf("A talk was not told tenant=%s", talk.tenantId());
        }
    }

    private void send() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                sendUntilItFails();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException | InterruptException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendUntilItFails() throws InterruptedException {
        try (var producer = clients.producer("last-talks", Map.of("linger.ms", 20))) {
            while (true) {
                send(producer, waiting.take());
            }
        } catch (InterruptException closing) {
            throw closing;
        } catch (KafkaException away) {
            LOG.warnf("Kafka can't be told of talks, trying again: %s", away.getMessage());
        }
    }

    private static void send(KafkaProducer<String, byte[]> producer, LastTalk talk) {
        try {
            var _ = producer.send(new ProducerRecord<>(Topics.LAST_TALKS, talk.key(), RecordJson.write(talk)));
        } catch (InterruptException closing) {
            throw closing;
        } catch (KafkaException away) {
            LOG.debugf("A talk was not told tenant=%s: %s", talk.tenantId(), away.getMessage());
        }
    }

    // The key decides whose it is: a record that names another tenant within is nobody's.
    private void record(ConsumerRecord<String, byte[]> record) {
        try {
            var value = record.value();
            var told = value == null ? null : RecordJson.read(value, LastTalk.class);
            if (told != null && told.key().equals(record.key())) {
                talks.remember(told);
            }
        } catch (MalformedRecordException unreadable) {
            LOG.warnf("A talk could not be read offset=%d: %s", record.offset(), unreadable.getMessage());
        }
    }
}
