package org.dozvon.scheme.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts the caller into a queue, with music, until a member answers; the talk then belongs to this step and its end
/// ends the call. `unreachable` is left by at once when no member on duty has a phone that can ring; when it leads
/// nowhere, the scheme's reserve number rings.
///
/// @param greeting heard once, before the music; null for none
/// @param keys     by which a caller may leave while waiting
public record QueueStep(
        StepId id,
        String label,
        QueueId queue,
        @Nullable Prompt greeting,
        int maxWaitSeconds,
        List<MenuKey> keys,
        Map<String, StepId> exits)
        implements Step {
    public static final String TIMED_OUT = "timed-out";
    public static final String FULL = "full";
    public static final String NOBODY_ON_DUTY = "nobody-on-duty";
    public static final String UNREACHABLE = "unreachable";

    public QueueStep {
        label = Exits.label(label);
        keys = List.copyOf(keys);
        exits = Exits.copied(exits);
    }
}
