package org.dozvon.scheme.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes down what a call is about. What is null or empty stays as it was; tags are added.
///
/// @param language    in which stock phrases are spoken from here on
/// @param priority    0 to 9; a queue answers the higher one first
/// @param callerClass such as `client` or `applicant`
public record SetStep(
        StepId id,
        String label,
        @Nullable Template topic,
        @Nullable Language language,
        @Nullable Integer priority,
        @Nullable String callerClass,
        List<String> tags,
        Map<String, Template> variables,
        Map<String, StepId> exits)
        implements Step {
    public static final String NEXT = "next";

    /// Capitals or not.
    public boolean gives(String someClass) {
        return someClass.equalsIgnoreCase(callerClass);
    }

    public SetStep {
        label = Exits.label(label);
        tags = tags == null ? List.of() : List.copyOf(tags);
        variables = variables == null ? Map.of() : Copies.sorted(variables);
        exits = Exits.copied(exits);
    }
}
