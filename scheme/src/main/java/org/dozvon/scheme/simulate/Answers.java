package org.dozvon.scheme.simulate;

import java.util.Map;
import org.dozvon.scheme.plan.PlanLeg;

/// What each phone does. A key is an account, an outside number or a person's id; the phone's own entry
/// goes before its owner's. Phones that are not named are `others`.
public record Answers(Map<String, Answer> byWhom, Answer others) {
    public Answers {
        byWhom = Map.copyOf(byWhom);
    }

    public static Answers of(Map<String, Answer> byWhom) {
        return new Answers(byWhom, new Answer.Silent());
    }

    /// Nobody picks up.
    public static Answers silent() {
        return of(Map.of());
    }

    Answer of(PlanLeg leg) {
        var own = byWhom.get(leg.endpoint());
        return own == null ? byPerson(leg) : own;
    }

    private Answer byPerson(PlanLeg leg) {
        var person = leg.person();
        var answer = person == null ? null : byWhom.get(person.value());
        return answer == null ? others : answer;
    }
}
