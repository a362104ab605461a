package org.dozvon.scheme.desk;

import java.util.Map;
import org.dozvon.scheme.model.Copies;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.Skills;

/// Somebody who answers a queue.
///
/// @param level  1 to 9; the strategies that go by level ring the lowest number first
/// @param rank   1 to 9; who is more effective has the lower number, and comes first in the queue's order
/// @param skills how good they are, by the skill's name
public record DeskMember(PersonId person, int level, int rank, Map<String, Integer> skills) {
    public DeskMember {
        inNine("level", level);
        inNine("rank", rank);
        skills = Copies.sorted(skills);
    }

    public DeskMember(PersonId person) {
        this(person, 1, 1, Map.of());
    }

    /// Whether they have each skill that is wanted, at least so well.
    public boolean fits(Map<String, Integer> wanted) {
        return Skills.fit(skills, wanted);
    }

    private static void inNine(String name, int value) {
        if (value < 1 || value > 9) {
            throw new IllegalArgumentException(
                    "Expected a " + name + " of 1 to 9 for a member of a queue, but got " + value + ".");
        }
    }
}
