package org.dozvon.scheme.desk;

import java.time.Duration;
import java.time.Instant;
import org.dozvon.scheme.model.QueueId;

/// Callers and agents who have found each other.
final class Talks {
    private final Hall hall;
    private final Crew crew;
    private final Offers offers;
    private final Reception reception;
    private final DeskClock clock;

    Talks(Hall hall, Crew crew, Offers offers, Reception reception, DeskClock clock) {
        this.hall = hall;
        this.crew = crew;
        this.offers = offers;
        this.reception = reception;
        this.clock = clock;
    }

    /// Whoever is told of first has the caller; who comes second heard nothing but the end of the ringing.
    void begin(Agent agent, String call, QueueId queue, Instant since) {
        if (crew.talkingTo(call) != null) {
            return;
        }
        var isCustomer = reception.isAnswered(call, since);
        offers.withdrawFrom(agent, Decision.Why.AGENT_TAKEN);
        end(agent);
        crew.talks(agent, call, queue, since, isCustomer);
    }

    /// What is seen to be there is so, whoever talked before.
    void found(Agent agent, String call, QueueId queue, Instant since) {
        if (crew.talkingTo(call) != agent) {
            end(call);
            begin(agent, call, queue, since);
        }
    }

    void end(String call) {
        var agent = crew.talkingTo(call);
        if (agent != null) {
            end(agent);
        }
    }

    /// Nothing when they do not talk.
    void end(Agent agent) {
        var talk = agent.talk();
        if (talk == null) {
            return;
        }
        var room = hall.room(talk.queue());
        var wrapUp = room != null && room.seats(agent) ? room.rules().wrapUp() : Duration.ZERO;
        if (room != null) {
            room.handling().add(Duration.between(talk.since(), clock.now()).plus(wrapUp));
        }
        crew.talkEnds(agent, talk, wrapUp);
    }
}
