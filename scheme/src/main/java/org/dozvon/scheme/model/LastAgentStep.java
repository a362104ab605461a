package org.dozvon.scheme.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rings whoever talked to this caller last. `unknown` is left by at once when nobody did, when the
/// number is hidden, and when nothing can be learnt; `not-answered` when their phones were not picked up,
/// busy or away.
///
/// @param group only its members count; everybody when null
/// @param days  how far back: 1 is today, from midnight in the tenant's zone
public record LastAgentStep(
        StepId id,
        String label,
        @Nullable GroupId group,
        int days,
        ContactOrder contacts,
        int timeoutSeconds,
        Map<String, StepId> exits)
        implements Step {
    public static final String UNKNOWN = "unknown";
    public static final String NOT_ANSWERED = "not-answered";

    public LastAgentStep {
        label = Exits.label(label);

        exits = Exits.copied(exits);
    }
}
