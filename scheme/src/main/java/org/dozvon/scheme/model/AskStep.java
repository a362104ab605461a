package org.dozvon.scheme.model;

import java.util.Map;

/// Asks for digits and keeps them in a variable; # ends them early. After `attempts` tries it leaves by
/// `no-input` when the last one had no key, by `wrong-input` when it had too few.
public record AskStep(
        StepId id,
        String label,
        Prompt prompt,
        String variable,
        int minDigits,
        int maxDigits,
        int waitSeconds,
        int attempts,
        Map<String, StepId> exits)
        implements Step {
    public static final String DONE = "done";
    public static final String NO_INPUT = "no-input";
    public static final String WRONG_INPUT = "wrong-input";

    public AskStep {
        label = Exits.label(label);

        exits = Exits.copied(exits);
    }
}
