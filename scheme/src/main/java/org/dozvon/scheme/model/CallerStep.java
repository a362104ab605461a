package org.dozvon.scheme.model;

import java.util.List;
import java.util.Map;

/// Leaves by the id of the first list that holds the caller, by `hidden` when the caller hides their number, else by
/// `other`.
public record CallerStep(StepId id, String label, List<CallerListId> lists, Map<String, StepId> exits) implements Step {
    public static final String HIDDEN = "hidden";
    public static final String OTHER = "other";

    public CallerStep {
        label = Exits.label(label);
        lists = List.copyOf(lists);
        exits = Exits.copied(exits);
    }
}
