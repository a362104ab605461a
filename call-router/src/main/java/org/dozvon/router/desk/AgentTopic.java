package org.dozvon.router.desk;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.util.concurrent.CompletableFuture;
import org.dozvon.records.Topics;
import org.dozvon.records.agent.AgentTold;
import org.dozvon.router.topic.Clients;
import org.dozvon.router.topic.SharedTopic;
import org.jspecify.annotations.Nullable;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// What routers tell each other of agents. With Kafka away a desk knows what it has seen itself, and goes on.
@Singleton
public class AgentTopic {
    private static final int LAST = 10_000;

    private final Clients clients;
    private final Desks desks;
    private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
    private @Nullable SharedTopic<AgentTold> topic;

    public AgentTopic(Clients clients, Desks desks) {
        this.clients = clients;
        this.desks = desks;
    }

    void start(@Observes StartupEvent event) {
        var agents = SharedTopic.open(clients, Topics.AGENT_STATES, AgentTold.class, AgentTold::key);
        topic = agents;
        desks.tells(agents::tell);
        var _ = agents.hears(desks::told).thenRun(() -> caughtUp.complete(null));
    }

    /// Completes once what was told before the start is known: a desk that begins before does not know who is off duty.
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
