package org.dozvon.scheme.model;

import java.util.Map;

/// Leaves a scheme by a named end: a scheme that ran this one goes on at its exit of that name. In a scheme that was
/// reached by a number it says goodbye and hangs up.
public record EndStep(StepId id, String label, String name) implements Step {
    public EndStep {
        label = Exits.label(label);
    }

    @Override
    public Map<String, StepId> exits() {
        return Map.of();
    }
}
