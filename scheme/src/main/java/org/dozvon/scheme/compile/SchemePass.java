package org.dozvon.scheme.compile;

import java.util.HashMap;
import java.util.Map;
import org.dozvon.scheme.model.Reserve;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanScheme;
import org.dozvon.scheme.plan.PlanStep;
import org.jspecify.annotations.Nullable;

/// Compiles one scheme: its steps keep their order, so an index in the plan is a place in the drawing's list.
final class SchemePass {
    private final Indexes indexes;
    private final Scheme scheme;
    private final Map<StepId, Integer> places = new HashMap<>();

    SchemePass(Indexes indexes, Scheme scheme) {
        this.indexes = indexes;
        this.scheme = scheme;
        scheme.steps().forEach(step -> places.put(step.id(), places.size()));
    }

    PlanScheme compiled() {
        var steps = new StepPass(indexes, places);
        return new PlanScheme(
                scheme.id(),
                scheme.name(),
                places.getOrDefault(scheme.entry(), PlanStep.GOODBYE),
                scheme.steps().stream().map(steps::compiled).toList(),
                reserve(scheme.reserve()));
    }

    private static PlanLeg.@Nullable Outside reserve(@Nullable Reserve reserve) {
        return reserve == null ? null : new PlanLeg.Outside(reserve.number(), null, reserve.timeoutSeconds());
    }
}
