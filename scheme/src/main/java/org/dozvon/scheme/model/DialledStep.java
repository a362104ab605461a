package org.dozvon.scheme.model;

import java.util.List;
import java.util.Map;

/// Leaves by the first group of numbers that holds the number that was dialled, else by `other`.
public record DialledStep(StepId id, String label, List<NumberGroup> groups, Map<String, StepId> exits)
        implements Step {
    public static final String OTHER = "other";

    public DialledStep {
        label = Exits.label(label);
        groups = List.copyOf(groups);
        exits = Exits.copied(exits);
    }

    /// @param name    also the name of the exit
    /// @param numbers own numbers (`+78123091500`), or the beginning of some and a star (`+7812*`)
    public record NumberGroup(String name, List<String> numbers) {
        public NumberGroup {
            numbers = List.copyOf(numbers);
        }
    }
}
