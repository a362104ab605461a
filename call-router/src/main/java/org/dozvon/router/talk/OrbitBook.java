package org.dozvon.router.talk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dozvon.records.command.CallCommand.InTalk.Deed;
import org.dozvon.records.desk.DeskTold.Outcome;
import org.dozvon.records.event.CallEvent;
import org.dozvon.records.event.CallFact;
import org.dozvon.records.talk.TalkTold;
import org.dozvon.scheme.run.Orbits;

/// At which orbits somebody is parked, as far as this router knows. Two at the same one lose nobody: whoever dials it
/// fetches the one who waits longer.
final class OrbitBook {
    /// Nobody is parked for longer.
    private static final Duration LONGEST = Duration.ofSeconds(65);

    private final InstantSource clock;
    private final Map<String, Map<String, Taken>> tenants = new HashMap<>();

    /// @param call empty while nobody is there yet
    private record Taken(String call, Instant until) {}

    OrbitBook(InstantSource clock) {
        this.clock = clock;
    }

    /// The first that is free, taken for a caller who comes in a moment.
    synchronized Optional<String> take(String tenant) {
        var taken = taken(tenant);
        var free = Orbits.all().stream().filter(one -> !taken.containsKey(one)).findFirst();
        free.ifPresent(orbit -> taken.put(orbit, new Taken("", clock.instant().plus(LONGEST))));
        return free;
    }

    synchronized void giveBack(String tenant, String orbit) {
        taken(tenant).computeIfPresent(orbit, (_, taken) -> taken.call().isEmpty() ? null : taken);
    }

    synchronized void heard(CallEvent event) {
        var taken = taken(event.tenantId());
        switch (event.fact()) {
            case CallFact.Transferred sent
            when sent.kind().equals("orbit") && sent.to() != null ->
                taken.put(sent.to(), new Taken(event.callId(), clock.instant().plus(LONGEST)));
            case CallFact.Answered _, CallFact.Learnt _, CallFact.Ended _ ->
                taken.values().removeIf(one -> one.call().equals(event.callId()));
            default -> {}
        }
    }

    /// Another router has parked somebody.
    synchronized void told(TalkTold told) {
        var answer = told.answer();
        if (answer != null
                && answer.where() != null
                && answer.deed() == Deed.PARK
                && answer.outcome() == Outcome.DONE) {
            taken(told.tenantId())
                    .put(answer.where(), new Taken(answer.callId(), answer.at().plus(LONGEST)));
        }
    }

    private Map<String, Taken> taken(String tenant) {
        var now = clock.instant();
        var taken = tenants.computeIfAbsent(tenant, _ -> new HashMap<>());
        taken.values().removeIf(one -> !one.until().isAfter(now));
        return taken;
    }
}
