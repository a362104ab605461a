package org.dozvon.scheme.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rings people until somebody answers; the talk then belongs to this step and its end ends the call.
/// `unreachable` is left by at once when no target has a registered phone or a number to ring; when it
/// leads nowhere, the scheme's reserve number rings.
///
/// @param confirm who picks up has to press 1 first; null connects at once
/// @param shown   what the phones show; null is [CallerShown.Which#AUTOMATIC]
public record RingStep(
        StepId id,
        String label,
        List<RingTarget> targets,
        RingStrategy strategy,
        int rounds,
        @Nullable Confirm confirm,
        @Nullable CallerShown shown,
        Map<String, StepId> exits)
        implements Step {
    public static final String NOT_ANSWERED = "not-answered";
    public static final String BUSY = "busy";
    public static final String UNREACHABLE = "unreachable";

    public RingStep {
        label = Exits.label(label);
        targets = List.copyOf(targets);
        exits = Exits.copied(exits);
    }

    /// Connects at once, shows the usual number.
    public RingStep(
            StepId id,
            String label,
            List<RingTarget> targets,
            RingStrategy strategy,
            int rounds,
            Map<String, StepId> exits) {
        this(id, label, targets, strategy, rounds, null, null, exits);
    }
}
