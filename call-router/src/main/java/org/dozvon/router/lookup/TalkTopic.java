package org.dozvon.router.lookup;

import org.dozvon.records.Topics;
import org.dozvon.records.talk.LastTalk;
import org.dozvon.router.topic.Clients;
import org.dozvon.router.topic.SharedTopic;
import org.jspecify.annotations.Nullable;

/// What routers tell each other of talks. With Kafka away a router knows its own alone, and a caller is rung through as
/// everybody is: no call waits for it, none is lost.
final class TalkTopic implements TalkTeller {
    private final Clients clients;
    private final LastTalks talks;
    private @Nullable SharedTopic<LastTalk> topic;

    TalkTopic(Clients clients, LastTalks talks) {
        this.clients = clients;
        this.talks = talks;
    }

    void start() {
        var told = SharedTopic.open(clients, Topics.LAST_TALKS, LastTalk.class, LastTalk::key);
        topic = told;
        var _ = told.hears(talks::remember);
    }

    void stop() {
        if (topic != null) {
            topic.close();
        }
    }

    @Override
    public void tell(LastTalk talk) {
        if (topic != null) {
            topic.tell(talk);
        }
    }
}
