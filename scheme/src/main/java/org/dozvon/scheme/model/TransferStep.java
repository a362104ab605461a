package org.dozvon.scheme.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Passes the call on to one place; when the talk there is over, the call is.
public record TransferStep(
        StepId id,
        String label,
        TransferTarget target,
        int timeoutSeconds,
        @Nullable CallerShown shown,
        Map<String, StepId> exits)
        implements Step {
    public static final String NOT_ANSWERED = "not-answered";
    public static final String BUSY = "busy";
    public static final String UNREACHABLE = "unreachable";

    public TransferStep {
        label = Exits.label(label);

        exits = Exits.copied(exits);
    }
}
