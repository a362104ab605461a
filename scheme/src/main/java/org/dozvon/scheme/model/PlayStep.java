package org.dozvon.scheme.model;

import java.util.Map;

/// Plays a prompt to its end, then leaves by `done`.
public record PlayStep(StepId id, String label, Prompt prompt, Map<String, StepId> exits) implements Step {
    public static final String DONE = "done";

    public PlayStep {
        label = Exits.label(label);
        exits = Exits.copied(exits);
    }
}
