package org.dozvon.router.phone;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.agent.AgentTold;
import org.dozvon.records.command.CallCommand;
import org.dozvon.router.call.Arrival;
import org.dozvon.router.desk.Desks;
import org.dozvon.router.topic.Clients;
import org.dozvon.router.topic.TopicTeller;
import org.dozvon.scheme.model.PersonId;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// Asks every router what somebody has asked by phone, as the console does: this one at once, the others by the topic
/// of commands. With Kafka away it is done here, and the others hear of it later.
@Singleton
public class Errands {
    private static final Duration VALID = Duration.ofSeconds(30);

    private static final Duration FRESH = Duration.ofSeconds(3);

    private final Desks desks;
    private final @Nullable Clients clients;
    private volatile Consumer<CallCommand> others = _ -> {};
    private @Nullable TopicTeller teller;

    @Inject
    public Errands(Desks desks, Clients clients) {
        this.desks = desks;
        this.clients = clients;
    }

    /// @param others are told of each command
    public Errands(Desks desks, Consumer<CallCommand> others) {
        this.desks = desks;
        this.clients = null;
        this.others = others;
    }

    void start(@Observes StartupEvent event) {
        if (clients != null) {
            var telling = TopicTeller.start(clients, Topics.CALL_COMMANDS);
            teller = telling;
            others = command -> telling.tell(command.tenantId(), RecordJson.write(command));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (teller != null) {
            teller.close();
        }
    }

    /// The router that rings any of them for a customer is asked to tell the phone which leg it may become.
    void fetch(PhoneCaller who, Arrival phone, Set<PersonId> people) {
        others.accept(new CallCommand(
                UUID.randomUUID().toString(),
                who.tenant(),
                Instant.now().plus(FRESH),
                "phone " + who.account().account(),
                new CallCommand.Fetch(
                        phone.channel(),
                        phone.node(),
                        people.stream().map(PersonId::value).sorted().toList())));
    }

    /// Who answers no queue stays as they are.
    void setDuty(PhoneCaller who, AgentTold.Duty duty) {
        var command = new CallCommand(
                UUID.randomUUID().toString(),
                who.tenant(),
                Instant.now().plus(VALID),
                "phone " + who.account().account(),
                new CallCommand.SetDuty(who.person().value(), duty, ""));
        desks.askedHere(command);
        others.accept(command);
    }
}
