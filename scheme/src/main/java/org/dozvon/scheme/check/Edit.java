package org.dozvon.scheme.check;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dozvon.scheme.model.Reserve;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.model.Steps;
import org.jspecify.annotations.Nullable;

/// One change of a drawing. Pure, so that an editor can make it in memory and take it back.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Edit.PutStep.class, name = "put-step"),
    @JsonSubTypes.Type(value = Edit.RemoveStep.class, name = "remove-step"),
    @JsonSubTypes.Type(value = Edit.SetEntry.class, name = "set-entry"),
    @JsonSubTypes.Type(value = Edit.SetReserve.class, name = "set-reserve")
})
public sealed interface Edit {
    Scheme applied(Scheme scheme);

    /// In the place of the step of that id, else at the end.
    record PutStep(Step step) implements Edit {
        @Override
        public Scheme applied(Scheme scheme) {
            var known = scheme.steps().stream().anyMatch(kept -> kept.id().equals(step.id()));
            var replaced = scheme.steps().stream().map(kept -> kept.id().equals(step.id()) ? step : kept);
            return with(
                    scheme,
                    known
                            ? replaced.toList()
                            : Stream.concat(replaced, Stream.of(step)).toList());
        }
    }

    /// With every exit that led to it.
    record RemoveStep(StepId step) implements Edit {
        @Override
        public Scheme applied(Scheme scheme) {
            var rest = scheme.steps().stream()
                    .filter(kept -> !kept.id().equals(step))
                    .map(kept -> Steps.withExits(kept, without(kept.exits())))
                    .toList();
            return with(scheme, rest);
        }

        private Map<String, StepId> without(Map<String, StepId> exits) {
            var kept = new LinkedHashMap<>(exits);
            kept.values().removeIf(step::equals);
            return kept;
        }
    }

    record SetEntry(StepId step) implements Edit {
        @Override
        public Scheme applied(Scheme scheme) {
            return new Scheme(scheme.id(), scheme.name(), step, scheme.steps(), scheme.reserve());
        }
    }

    record SetReserve(@Nullable Reserve reserve) implements Edit {
        @Override
        public Scheme applied(Scheme scheme) {
            return new Scheme(scheme.id(), scheme.name(), scheme.entry(), scheme.steps(), reserve);
        }
    }

    private static Scheme with(Scheme scheme, List<Step> steps) {
        return new Scheme(scheme.id(), scheme.name(), scheme.entry(), steps, scheme.reserve());
    }
}
