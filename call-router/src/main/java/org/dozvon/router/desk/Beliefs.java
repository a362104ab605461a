package org.dozvon.router.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.desk.AgentState;
import org.dozvon.scheme.desk.AgentStatus;
import org.dozvon.scheme.model.PersonId;

/// Talks of which another router has told. While nobody waits here that router has the tenant's callers, and tells
/// their end. From then on nobody may be left to tell it: a talk is believed for a while, and whoever talks on is rung
/// then, and their phone says that it is busy.
final class Beliefs {
    private static final Duration BELIEVED = Duration.ofMinutes(1);

    private final Map<String, Belief> talks = new HashMap<>();

    private record Belief(PersonId person, Instant until) {}

    void hears(AgentState state) {
        if (state.status() == AgentStatus.TALKING && state.call() != null) {
            talks.put(state.call(), new Belief(state.person(), Instant.MAX));
        }
    }

    /// A talk of this router's that goes on without it.
    void talksOn(String call, PersonId person, Instant now) {
        talks.put(call, new Belief(person, now.plus(BELIEVED)));
    }

    /// Somebody waits here from now on.
    void isAlone(Instant now) {
        talks.replaceAll(
                (_, talk) -> talk.until().equals(Instant.MAX) ? new Belief(talk.person(), now.plus(BELIEVED)) : talk);
    }

    /// @return the calls to which they talk no more, by what is told of them now
    List<String> endedBy(AgentState state) {
        var over = talks.entrySet().stream()
                .filter(talk -> talk.getValue().person().equals(state.person()))
                .map(Map.Entry::getKey)
                .filter(call -> !call.equals(state.call()))
                .toList();
        over.forEach(talks::remove);
        return over;
    }

    /// @return whether it was believed
    boolean ended(String call) {
        return talks.remove(call) != null;
    }

    /// @return the calls whose talks are believed no more
    List<String> over(Instant now) {
        var over = talks.entrySet().stream()
                .filter(talk -> talk.getValue().until().isBefore(now))
                .map(Map.Entry::getKey)
                .toList();
        over.forEach(talks::remove);
        return over;
    }
}
