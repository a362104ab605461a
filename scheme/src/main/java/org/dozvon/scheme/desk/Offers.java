package org.dozvon.scheme.desk;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dozvon.scheme.model.PersonId;
import org.jspecify.annotations.Nullable;

/// Calls that ring at somebody, and those that did a moment ago: an answer may be on its way.
final class Offers {
    /// For the host to say how it ended.
    private static final Duration OVERDUE = Duration.ofSeconds(5);

    private static final Duration HARDLY = Duration.ofSeconds(1);

    private static final Duration REMEMBERED = Duration.ofMinutes(2);

    private final String desk;
    private final DeskClock clock;
    private final Alarms alarms;
    private final Crew crew;
    private final Consumer<Decision> decisions;
    private final Map<OfferId, OpenOffer> offers = new HashMap<>();
    private long made;

    Offers(String desk, DeskClock clock, Alarms alarms, Crew crew, Consumer<Decision> decisions) {
        this.desk = desk;
        this.clock = clock;
        this.alarms = alarms;
        this.crew = crew;
        this.decisions = decisions;
    }

    @Nullable
    OpenOffer find(OfferId id) {
        return offers.get(id);
    }

    void make(Caller caller, List<Seat> to) {
        var id = new OfferId(desk + "-" + ++made);
        var offer = new OpenOffer(
                id, caller, clock.now(), to.stream().map(Seat::agent).toList());
        var rules = caller.room().rules();
        offers.put(id, offer);
        caller.isOffered(offer);
        crew.isOffered(offer);
        alarms.set(new Alarm.OfOffer(id), clock.in(rules.offer().plus(OVERDUE)));
        decisions.accept(new Decision.Offer(id, caller.call(), rules.id(), offer.people(), rules.offer()));
    }

    void withdraw(OpenOffer offer, Decision.Why why) {
        decisions.accept(new Decision.Withdraw(offer.id(), offer.call(), offer.people(), why));
        ends(offer);
    }

    /// The others' phones go on ringing.
    void withdrawFrom(Agent agent, Decision.Why why) {
        var offer = agent.offer();
        if (offer == null) {
            return;
        }
        decisions.accept(new Decision.Withdraw(offer.id(), offer.call(), List.of(agent.person()), why));
        crew.isIdle(agent);
        offer.ringsNoMoreAt(agent);
        if (offer.isOver()) {
            ends(offer);
        }
    }

    void keepByTheRules(Agent agent) {
        var offer = agent.offer();
        if (offer != null && !offer.caller().room().seats(agent)) {
            withdrawFrom(agent, Decision.Why.RULES_CHANGED);
        }
    }

    void timeIsUp(OfferId id) {
        var offer = offers.get(id);
        if (offer != null && offer.isOver()) {
            offers.remove(id);
        } else if (offer != null) {
            decisions.accept(new Decision.Withdraw(id, offer.call(), offer.people(), Decision.Why.OVERDUE));
            missed(offer, offer.missedByAll());
        }
    }

    /// Everybody is free, whoever talks is for others to say; told again, it is not known any more.
    void answered(OpenOffer offer) {
        ends(offer);
        offers.remove(offer.id());
        alarms.cancel(new Alarm.OfOffer(offer.id()));
    }

    /// Who is not named is free at once; but an offer that nobody missed, and that hardly rang, has failed by itself
    /// and
    /// would fail again.
    void missed(OpenOffer offer, Map<PersonId, Miss> misses) {
        var rang = offer.ringing();
        var hasFailed = misses.isEmpty() && clock.now().isBefore(offer.since().plus(HARDLY));
        offer.caller().wasTriedAt(offer.people());
        ends(offer);
        for (var agent : rang) {
            var miss = hasFailed ? Miss.UNREACHABLE : misses.get(agent.person());
            if (miss != null) {
                crew.rests(agent, Rest.after(miss, offer.caller().room().rules()));
            }
        }
    }

    /// Everybody at whom it still rings is free.
    private void ends(OpenOffer offer) {
        offer.ringing().forEach(crew::isIdle);
        offer.ends();
        if (offer.caller().offer() == offer) {
            offer.caller().waitsOn();
        }
        alarms.set(new Alarm.OfOffer(offer.id()), clock.in(REMEMBERED));
    }
}
