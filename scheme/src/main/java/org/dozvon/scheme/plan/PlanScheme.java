package org.dozvon.scheme.plan;

import java.util.List;
import org.dozvon.scheme.model.SchemeId;
import org.jspecify.annotations.Nullable;

/// A compiled scheme. `reserve` rings when a ring step found nobody reachable and its exit leads nowhere.
public record PlanScheme(SchemeId id, String name, int entry, List<PlanStep> steps, PlanLeg.@Nullable Outside reserve) {
    public PlanScheme {
        steps = List.copyOf(steps);
    }
}
