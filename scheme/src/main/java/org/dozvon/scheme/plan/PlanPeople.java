package org.dozvon.scheme.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dozvon.scheme.model.PersonId;
import org.jspecify.annotations.Nullable;

/// Whom a menu can ring.
///
/// @param nameKey asks for a name; null where none does
/// @param inside  numbers of queues and schemes that can be dialled beside extensions
public record PlanPeople(
        List<Extension> extensions,
        @Nullable String nameKey,
        List<Named> names,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> inside) {
    public PlanPeople {
        extensions = List.copyOf(extensions);
        names = List.copyOf(names);
        inside = inside == null ? List.of() : List.copyOf(inside);
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
