package org.dozvon.router.talk;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.util.concurrent.CompletableFuture;
import org.dozvon.records.Topics;
import org.dozvon.records.talk.TalkTold;
import org.dozvon.router.topic.Clients;
import org.dozvon.router.topic.SharedTopic;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// What routers tell of talks. With Kafka away cards stay as they were, and no call waits.
@Singleton
public class TalkTopic {
    private static final int LAST = 10_000;

    private final Clients clients;
    private final TalkCards cards;
    private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
    private @Nullable SharedTopic<TalkTold> topic;

    public TalkTopic(Clients clients, TalkCards cards) {
        this.clients = clients;
        this.cards = cards;
    }

    void start(@Observes StartupEvent event) {
        var talks = SharedTopic.open(clients, Topics.TALKS, TalkTold.class, TalkTold::key);
        topic = talks;
        cards.tells(talks::tell);
        var _ = talks.hears(cards::told).thenRun(() -> caughtUp.complete(null));
    }

    /// Completes once what was told before the start is known: who answers for a talk before would say that it is over.
    public CompletableFuture<Void> caughtUp() {
        return caughtUp.copy();
    }

    // After the calls are gone: until then they tell.
    void stop(@Observes @Priority(LAST) ShutdownEvent event) {
        if (topic != null) {
            topic.close();
        }
    }
}
