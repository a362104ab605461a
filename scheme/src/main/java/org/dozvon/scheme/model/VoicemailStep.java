package org.dozvon.scheme.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Greets, beeps and records until the caller hangs up, presses #, falls silent or reaches the limit. `left` when
/// something
/// was said, `nothing` when not. The message belongs to `mailbox`, or to the whole company when that is null.
public record VoicemailStep(
        StepId id,
        String label,
        Prompt greeting,
        @Nullable PersonId mailbox,
        int limitSeconds,
        Map<String, StepId> exits)
        implements Step {
    public static final String LEFT = "left";
    public static final String NOTHING = "nothing";

    public VoicemailStep {
        label = Exits.label(label);
        exits = Exits.copied(exits);
    }
}
