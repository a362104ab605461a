package org.dozvon.scheme.model;

import java.util.List;
import java.util.Map;

/// Sends each call one way by chance, in the given parts. One call always goes the same way, however
/// often it comes here.
public record SplitStep(StepId id, String label, List<Part> parts, Map<String, StepId> exits) implements Step {

    public SplitStep {
        label = Exits.label(label);
        parts = List.copyOf(parts);
        exits = Exits.copied(exits);
    }

    /// @param name also the name of the exit
    public record Part(String name, int percent) {}
}
