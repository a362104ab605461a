package org.dozvon.router.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.plan.PlanLeg;

/// Which members could be rung now, as far as is known.
final class Reach {
    /// Whom the node could not ring is not tried again for so long.
    private static final Duration AWAY = Duration.ofSeconds(30);

    private final Predicate<PlanLeg> canRing;
    private final Map<PersonId, Instant> awayUntil = new HashMap<>();
    private final Map<PersonId, Boolean> told = new HashMap<>();
    private Map<PersonId, List<PlanLeg>> members = Map.of();

    Reach(Predicate<PlanLeg> canRing) {
        this.canRing = canRing;
    }

    void follow(Map<PersonId, List<PlanLeg>> people) {
        members = people;
        awayUntil.keySet().retainAll(people.keySet());
        told.keySet().retainAll(people.keySet());
    }

    Set<PersonId> members() {
        return members.keySet();
    }

    /// Empty when nobody of that name answers a queue.
    Optional<PersonId> member(String person) {
        return members.keySet().stream()
                .filter(one -> one.value().equals(person))
                .findFirst();
    }

    /// Whether their phones ring is told again.
    void forget(PersonId person) {
        told.remove(person);
    }

    /// The node said so.
    void isAway(PersonId person, Instant now) {
        awayUntil.put(person, now.plus(AWAY));
    }

    /// @param changed is told of each of whom something else is true than was told last
    void look(Instant now, BiConsumer<PersonId, Boolean> changed) {
        members.forEach((person, legs) -> {
            var rings = now.isAfter(awayUntil.getOrDefault(person, Instant.MIN))
                    && legs.stream().anyMatch(canRing);
            if (!Boolean.valueOf(rings).equals(told.put(person, rings))) {
                changed.accept(person, rings);
            }
        });
    }
}
