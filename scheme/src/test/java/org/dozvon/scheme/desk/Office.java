package org.dozvon.scheme.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.RingStrategy;

/// A desk in a test: told things at seconds since its start, with what it decides written down in words.
final class Office {
    static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    static final QueueId SALES = new QueueId("sales");
    static final Duration OFFER = Duration.ofSeconds(20);

    final Desk desk = new Desk("office");
    private final Map<QueueId, DeskQueue> queues = new LinkedHashMap<>();
    private final Map<String, OfferId> lastOffer = new HashMap<>();
    private final Map<OfferId, List<PersonId>> rung = new HashMap<>();
    private final List<String> trail = new ArrayList<>();
    private final List<AgentState> states = new ArrayList<>();
    private Instant now = START;

    /// One queue "sales", with neither wrap-up nor rest; everybody is on duty.
    static Office of(RingStrategy strategy, String... members) {
        return of(strategy, Stream.of(members).map(Office::member).toArray(DeskMember[]::new));
    }

    static Office of(RingStrategy strategy, DeskMember... members) {
        return new Office().queue(queue("sales", strategy, members)).everybodyOnDuty();
    }

    static DeskQueue queue(String id, RingStrategy strategy, DeskMember... members) {
        return new DeskQueue(
                new QueueId(id), strategy, Arrays.asList(members), OFFER, Duration.ZERO, Duration.ZERO, 500);
    }

    static DeskMember member(String name) {
        return new DeskMember(person(name));
    }

    static DeskMember member(String name, int level, int rank) {
        return new DeskMember(person(name), level, rank, Map.of());
    }

    static PersonId person(String name) {
        return new PersonId(name);
    }

    static List<PersonId> people(String... names) {
        return Stream.of(names).map(Office::person).toList();
    }

    Office queue(DeskQueue queue) {
        queues.put(queue.id(), queue);
        return rules();
    }

    Office without(String queue) {
        queues.remove(new QueueId(queue));
        return rules();
    }

    Office wrapUp(int seconds) {
        queues.replaceAll((_, was) -> new DeskQueue(
                was.id(),
                was.strategy(),
                was.members(),
                was.offer(),
                Duration.ofSeconds(seconds),
                was.rest(),
                was.mostWaiting()));
        return rules();
    }

    Office rest(int seconds) {
        queues.replaceAll((_, was) -> new DeskQueue(
                was.id(),
                was.strategy(),
                was.members(),
                was.offer(),
                was.wrapUp(),
                Duration.ofSeconds(seconds),
                was.mostWaiting()));
        return rules();
    }

    Office mostWaiting(int callers) {
        queues.replaceAll((_, was) ->
                new DeskQueue(was.id(), was.strategy(), was.members(), was.offer(), was.wrapUp(), was.rest(), callers));
        return rules();
    }

    private Office rules() {
        desk.rules(List.copyOf(queues.values()), now);
        return heard();
    }

    Office everybodyOnDuty() {
        queues.values().stream()
                .flatMap(queue -> queue.members().stream())
                .forEach(member -> desk.duty(member.person(), Duty.ON, now));
        return heard();
    }

    /// Lets time pass, waking the desk whenever it asked for it.
    Office at(int second) {
        return until(START.plusSeconds(second));
    }

    Office after(int seconds) {
        return until(now.plusSeconds(seconds));
    }

    private Office until(Instant then) {
        for (var due = desk.due(); due.isPresent() && !due.get().isAfter(then); due = desk.due()) {
            now = due.get().isAfter(now) ? due.get() : now;
            desk.tick(now);
            heard();
        }
        now = then;
        return this;
    }

    /// As when an administrator sets the clock.
    Office clockIsSetBackBy(Duration back) {
        now = now.minus(back);
        return this;
    }

    Instant now() {
        return now;
    }

    static Ticket ticket(String call, Instant arrived) {
        return new Ticket(call, SALES, arrived, 0, null, Map.of(), List.of(), Duration.ofMinutes(5), call.hashCode());
    }

    Office arrives(String... calls) {
        for (var call : calls) {
            desk.arrives(ticket(call, now), now);
        }
        return heard();
    }

    Office arrives(Ticket... tickets) {
        for (var ticket : tickets) {
            desk.arrives(ticket, now);
        }
        return heard();
    }

    Office hangsUp(String call) {
        desk.leaves(call, Departure.HUNG_UP, now);
        return heard();
    }

    Office answers(String person) {
        return answers(person, call(person));
    }

    Office answers(String person, String call) {
        return answers(person, lastOffer(call));
    }

    Office answers(String person, OfferId offer) {
        desk.answered(offer, person(person), now);
        return heard();
    }

    OfferId lastOffer(String call) {
        return lastOffer.get(call);
    }

    Office misses(String call) {
        return misses(call, Miss.NO_ANSWER);
    }

    /// Everybody at whom it rings.
    Office misses(String call, Miss miss) {
        var misses = new HashMap<PersonId, Miss>();
        rung.get(lastOffer(call)).forEach(person -> misses.put(person, miss));
        return misses(lastOffer(call), misses);
    }

    Office misses(OfferId offer, Map<PersonId, Miss> misses) {
        desk.notAnswered(offer, misses, now);
        return heard();
    }

    /// Talks to the next caller for so long, then hangs up.
    Office serves(String person, int seconds) {
        return answers(person).after(seconds).endsTalk(person);
    }

    Office endsTalk(String person) {
        desk.talkEnded(person(person), now);
        return heard();
    }

    Office callEnds(String call) {
        desk.talkEnded(call, now);
        return heard();
    }

    Office duty(String person, Duty duty) {
        desk.duty(person(person), duty, now);
        return heard();
    }

    Office phones(String person, boolean reachable) {
        desk.phones(person(person), reachable, now);
        return heard();
    }

    Office elsewhere(String person, boolean inAnotherCall) {
        desk.elsewhere(person(person), inAnotherCall, now);
        return heard();
    }

    Office stepsAside(String call) {
        desk.stepsAside(call, now);
        return heard();
    }

    Office stepsBack(String call) {
        desk.stepsBack(call, now);
        return heard();
    }

    Office toFront(String call) {
        desk.toFront(call, now);
        return heard();
    }

    /// What was decided since this was asked for last, without the states of agents.
    List<String> decided() {
        var decided = List.copyOf(trail);
        trail.clear();
        return decided;
    }

    Office forget() {
        trail.clear();
        return this;
    }

    /// The names to whom calls were offered since this was asked for last, one offer each.
    List<String> offered() {
        return decided().stream()
                .filter(line -> line.startsWith("offer "))
                .map(line -> line.substring(line.indexOf(" to ") + 4))
                .toList();
    }

    AgentStatus status(String person) {
        return agent(person).status();
    }

    AgentState agent(String person) {
        return desk.view().agents().stream()
                .filter(state -> state.person().equals(person(person)))
                .findFirst()
                .orElseThrow();
    }

    List<AgentStatus> statuses(String person) {
        return states.stream()
                .filter(state -> state.person().equals(person(person)))
                .map(AgentState::status)
                .toList();
    }

    List<String> waiting() {
        return desk.view().callers().stream().map(DeskView.Waiting::call).toList();
    }

    DeskView.Waiting caller(String call) {
        return desk.waiting(call).orElseThrow();
    }

    private String call(String person) {
        var call = agent(person).call();
        if (call == null) {
            throw new AssertionError("Expected a call to ring at " + person + ", but none does.");
        }
        return call;
    }

    private Office heard() {
        for (var decision : desk.decisions()) {
            switch (decision) {
                case Decision.Offer(var id, var call, var _, var to, var _) -> {
                    lastOffer.put(call, id);
                    rung.put(id, to);
                    trail.add("offer " + call + " to " + names(to));
                }
                case Decision.Withdraw(var _, var call, var from, var why) ->
                    trail.add("withdraw " + call + " from " + names(from) + " " + why);
                case Decision.Leave(var call, var _, var exit) -> trail.add("leave " + call + " " + exit);
                case Decision.AgentIs(var state) -> states.add(state);
            }
        }
        return this;
    }

    private static String names(List<PersonId> people) {
        return String.join("+", people.stream().map(PersonId::value).toList());
    }
}
