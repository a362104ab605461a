package org.dozvon.router.lookup;

import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.talk.LastTalk;
import org.dozvon.router.topic.Clients;
import org.dozvon.router.topic.Keyed;
import org.dozvon.router.topic.TopicReader;
import org.dozvon.router.topic.TopicTeller;
import org.jspecify.annotations.Nullable;

/// What routers tell each other of talks. With Kafka away a router knows its own alone, and a caller is rung through as
/// everybody is: no call waits for it, none is lost.
final class TalkTopic implements TalkTeller {
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
        reader = TopicReader.start(
                clients, Topics.LAST_TALKS, Keyed.records(LastTalk.class, LastTalk::key, talks::remember));
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
}
