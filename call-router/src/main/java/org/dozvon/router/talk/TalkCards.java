package org.dozvon.router.talk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.records.talk.TalkTold;
import org.dozvon.router.call.Arrival;
import org.dozvon.router.call.CallIdentity;
import org.dozvon.router.call.CallTalks;
import org.dozvon.router.config.RouterConfig;
import org.dozvon.scheme.plan.PlanStep;
import org.dozvon.scheme.plan.TenantPlan;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/// With which customer each of the people talks now, as the facts of calls say it. Told to all routers, and to the
/// service that knows whose account is whose.
@Singleton
public class TalkCards implements CallTalks {
    private final String router;
    private final InstantSource clock;
    private final TalkBook book = new TalkBook();
    private final OrbitBook orbits;
    /// By call: the queue in which the caller waited last.
    private final Map<String, String> queues = new ConcurrentHashMap<>();
    private final SettledCommands settled = new SettledCommands();

    private volatile Consumer<TalkTold> teller = _ -> {};

    @Inject
    public TalkCards(RouterConfig config) {
        this(config.name(), InstantSource.system());
    }

    TalkCards(String router, InstantSource clock) {
        this.router = router;
        this.clock = clock;
        this.orbits = new OrbitBook(clock);
    }

    /// From now on others are told.
    public void tells(Consumer<TalkTold> others) {
        teller = others;
    }

    /// A router has told of it, perhaps this one.
    public void told(TalkTold told) {
        book.write(told);
        var answer = told.answer();
        if (answer != null && settled.add(answer.commandId()) && !told.router().equals(router)) {
            orbits.told(told);
        }
    }

    // ---- what calls do ----

    @Override
    public void heard(CallEvent event, TenantPlan plan, Arrival arrival) {
        // A phone's own call is no customer's; a test talks with nobody.
        if (event.test() || arrival.phone() != null) {
            return;
        }
        orbits.heard(event);
        switch (event.fact()) {
            case CallFact.StepEntered step -> waits(event, queue(plan, step));
            case CallFact.Redirected sent -> waits(event, sent.kind().equals("queue") ? sent.to() : null);
            case CallFact.Transferred sent -> waits(event, sent.kind().equals("queue") ? sent.to() : null);
            case CallFact.Answered(var leg, var person, var _)
            when person != null -> begins(event, arrival, leg, person);
            case CallFact.TalkEnded ended -> ends(event, ended.leg());
            case CallFact.Ended _ -> ends(event, null);
            default -> {}
        }
    }

    @Override
    public void gone(CallIdentity call) {
        queues.remove(call.callId());
    }

    private void waits(CallEvent event, @Nullable String queue) {
        if (queue == null) {
            queues.remove(event.callId());
        } else {
            queues.put(event.callId(), queue);
        }
    }

    private static @Nullable String queue(TenantPlan plan, CallFact.StepEntered entered) {
        return plan.schemes().stream()
                .filter(scheme -> scheme.id().value().equals(entered.scheme()))
                .flatMap(scheme -> scheme.steps().stream())
                .filter(step -> step.id().value().equals(entered.step()))
                .filter(PlanStep.Queue.class::isInstance)
                .map(step ->
                        plan.queues().get(((PlanStep.Queue) step).queue()).id().value())
                .findFirst()
                .orElse(null);
    }

    private void begins(CallEvent event, Arrival arrival, String leg, String person) {
        var at = event.occurredAt();
        var talk = new TalkTold.Talk(
                event.callId(),
                arrival.channel(),
                arrival.node(),
                leg,
                arrival.caller(),
                arrival.caller() == null ? null : arrival.callerName(),
                arrival.dialled(),
                queues.get(event.callId()),
                at,
                TalkTold.Stage.TALKING,
                at);
        change(event.tenantId(), person, known -> holdsAnother(known, event.callId()) ? null : next(talk, known));
    }

    private static Card next(TalkTold.Talk talk, @Nullable Card known) {
        return new Card(talk, known == null ? null : known.answer());
    }

    /// Nobody but they can bring back whom they have put on hold: their card stays with that caller.
    private static boolean holdsAnother(@Nullable Card known, String call) {
        var talk = known == null ? null : known.talk();
        return talk != null
                && talk.stage() == TalkTold.Stage.HELD
                && !talk.callId().equals(call);
    }

    /// @param leg null for whoever is in the call
    private void ends(CallEvent event, @Nullable String leg) {
        book.in(event.tenantId(), event.callId())
                .forEach(told -> change(event.tenantId(), told.person(), known -> without(known, event.callId(), leg)));
    }

    private static @Nullable Card without(@Nullable Card known, String call, @Nullable String leg) {
        var talk = known == null ? null : known.talk();
        return known == null
                        || talk == null
                        || !talk.callId().equals(call)
                        || (leg != null && !talk.leg().equals(leg))
                ? null
                : new Card(null, known.answer());
    }

    // ---- what people do ----

    /// Of whoever talks in that call.
    Optional<TalkTold.Talk> talk(String tenant, String person, String call) {
        return book.of(tenant, person)
                .map(TalkTold::talk)
                .filter(talk -> talk.callId().equals(call));
    }

    boolean isAnswered(String command) {
        return settled.has(command);
    }

    void isOver(String tenant, String person, TalkTold.Talk talk) {
        change(tenant, person, known -> without(known, talk.callId(), talk.leg()));
    }

    /// @param stage of the talk from now on; null to leave it as it is
    void answers(String tenant, String person, TalkTold.Answer answer, TalkTold.@Nullable Stage stage) {
        var _ = settled.add(answer.commandId());
        change(tenant, person, known -> {
            var talk = known == null ? null : known.talk();
            return new Card(talk == null || stage == null ? talk : talk.at(stage, answer.at()), answer);
        });
    }

    Optional<String> freeOrbit(String tenant) {
        return orbits.take(tenant);
    }

    /// Nobody has come to it.
    void isFreeAgain(String tenant, String orbit) {
        orbits.giveBack(tenant, orbit);
    }

    Instant now() {
        return clock.instant();
    }

    private record Card(TalkTold.@Nullable Talk talk, TalkTold.@Nullable Answer answer) {}

    private interface Change {
        /// @return null to leave it as it is
        @Nullable
        Card of(@Nullable Card known);
    }

    /// Told in the order in which it came to be: of a record that is told late the topic would keep that alone.
    private void change(String tenant, String person, Change change) {
        book.change(tenant, person, known -> {
            var card = change.of(
                    known.map(told -> new Card(told.talk(), told.answer())).orElse(null));
            if (card == null) {
                return null;
            }
            var told = new TalkTold(tenant, person, router, clock.instant(), card.talk(), card.answer());
            teller.accept(told);
            return told;
        });
    }
}
