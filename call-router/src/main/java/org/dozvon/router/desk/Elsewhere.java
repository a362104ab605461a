package org.dozvon.router.desk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dozvon.scheme.model.PersonId;
import org.jspecify.annotations.Nullable;

/// Who is busy with what no place at the desk shows: a talk that began without one, or a phone that still rings for a
/// caller who waits no more.
final class Elsewhere {
    private final Map<String, Talk> talks = new HashMap<>();
    private final Map<String, Set<PersonId>> rung = new HashMap<>();

    private record Talk(String call, PersonId person) {}

    void talks(String leg, String call, PersonId person) {
        talks.put(leg, new Talk(call, person));
    }

    /// @return who talked; null when nobody is known to
    @Nullable
    PersonId talkEnded(String leg) {
        var talk = talks.remove(leg);
        return talk == null ? null : talk.person();
    }

    /// Nothing more is heard of the call here.
    ///
    /// @return who talked in it
    List<PersonId> gone(String call) {
        var people = talks.values().stream()
                .filter(talk -> talk.call().equals(call))
                .map(Talk::person)
                .toList();
        talks.values().removeIf(talk -> talk.call().equals(call));
        return people;
    }

    void stillRings(String call, List<PersonId> people) {
        rung.computeIfAbsent(call, _ -> new HashSet<>()).addAll(people);
    }

    /// @return at whom it rang still
    Set<PersonId> ringsNoMore(String call) {
        var people = rung.remove(call);
        return people == null ? Set.of() : people;
    }

    boolean has(PersonId person) {
        return talks.values().stream().anyMatch(talk -> talk.person().equals(person))
                || rung.values().stream().anyMatch(people -> people.contains(person));
    }
}
