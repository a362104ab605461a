package org.dozvon.scheme.model;

import java.util.List;
import java.util.Map;

/// Lets somebody of the company call out through it: who knows the PIN hears a question, dials a number
/// and is connected from the number that they dialled. `denied` after `attempts` wrong PINs; `no-input`
/// when no number that is allowed was dialled.
///
/// @param prompt  asks for the PIN
/// @param allowed beginnings of the numbers that may be dialled, such as `+7*`; extensions always may
public record DisaStep(
        StepId id,
        String label,
        Prompt prompt,
        Pin pin,
        int attempts,
        List<String> allowed,
        int timeoutSeconds,
        Map<String, StepId> exits)
        implements Step {
    public static final String DENIED = "denied";
    public static final String NO_INPUT = "no-input";
    public static final String NOT_ANSWERED = "not-answered";
    public static final String BUSY = "busy";
    public static final String UNREACHABLE = "unreachable";

    public DisaStep {
        label = Exits.label(label);
        allowed = List.copyOf(allowed);
        exits = Exits.copied(exits);
    }
}
