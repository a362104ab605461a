package org.dozvon.scheme.plan;

import java.util.List;
import org.dozvon.scheme.model.PersonId;
import org.jspecify.annotations.Nullable;

/// Whom a menu can ring.
///
/// @param nameKey asks for a name; null where none does
public record PlanPeople(
        List<Extension> extensions, @Nullable String nameKey, List<Named> names) {
    public PlanPeople {
        extensions = List.copyOf(extensions);
        names = List.copyOf(names);
    }

    public record Extension(String digits, PersonId person, List<List<PlanLeg>> waves) {
        public Extension {
            waves = waves.stream().map(List::copyOf).toList();
        }
    }

    /// @param spelled the keys of each word of the name
    public record Named(List<String> spelled, PersonId person, List<List<PlanLeg>> waves) {
        public Named {
            spelled = List.copyOf(spelled);
            waves = waves.stream().map(List::copyOf).toList();
        }
    }
}
