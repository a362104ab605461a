package org.dozvon.router.lookup;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dozvon.records.MalformedRecordException;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.talk.LastTalk;
import org.dozvon.router.topic.Clients;
import org.dozvon.router.topic.TopicReader;
import org.dozvon.router.topic.TopicTeller;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What routers tell each other of talks. With Kafka away a router knows its own alone, and a caller is rung through as
/// everybody is: no call waits for it, none is lost.
final class TalkTopic implements TalkTeller {
    private static final Logger LOG = Logger.getLogger(TalkTopic.class);

    private final Clients clients;
    private final LastTalks talks;
    private @Nullable TopicReader reader;
    private @Nullable TopicTeller teller;

    TalkTopic(Clients clients, LastTalks talks) {
        this.clients = clients;
        this.talks = talks;
    }

    void start() {
        teller = TopicTeller.start(clients, Topics.LAST_TALKS);
        reader = TopicReader.start(clients, Topics.LAST_TALKS, this::record);
    }

    void stop() {
        if (reader != null) {
            reader.close();
        }
        if (teller != null) {
            teller.close();
        }
    }

    @Override
    public void tell(LastTalk talk) {
        if (teller != null) {
            teller.tell(talk.key(), RecordJson.write(talk));
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
