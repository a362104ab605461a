package org.dozvon.router.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.plan.PlanLeg;

/// Which members could be rung now, as far as is known.
final class Reach {
    /// Whom the node could not ring is not tried again for so long, unless a phone of theirs comes back before.
    private static final Duration AWAY = Duration.ofSeconds(30);

    /// @param signs of their phones, as they were then
    private record Away(Instant until, Set<Instant> signs) {}

    private final Function<PlanLeg, Optional<Instant>> sign;
    private final Map<PersonId, Away> away = new HashMap<>();
    private final Map<PersonId, Boolean> told = new HashMap<>();
    private Map<PersonId, List<PlanLeg>> members = Map.of();

    /// @param sign of a phone, another whenever it registers; empty while it can't be rung
    Reach(Function<PlanLeg, Optional<Instant>> sign) {
        this.sign = sign;
    }

    void follow(Map<PersonId, List<PlanLeg>> people) {
        members = people;
        away.keySet().retainAll(people.keySet());
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
        away.put(person, new Away(now.plus(AWAY), signs(members.getOrDefault(person, List.of()))));
    }

    /// @param changed is told of each of whom something else is true than was told last
    void look(Instant now, BiConsumer<PersonId, Boolean> changed) {
        members.forEach((person, legs) -> {
            var signs = signs(legs);
            var rings = !signs.isEmpty() && !isAway(person, signs, now);
            if (!Boolean.valueOf(rings).equals(told.put(person, rings))) {
                changed.accept(person, rings);
            }
        });
    }

    private boolean isAway(PersonId person, Set<Instant> signs, Instant now) {
        var since = away.get(person);
        return since != null && !now.isAfter(since.until()) && since.signs().containsAll(signs);
    }

    private Set<Instant> signs(List<PlanLeg> legs) {
        return legs.stream().flatMap(leg -> sign.apply(leg).stream()).collect(Collectors.toSet());
    }
}
