package org.dozvon.scheme.model;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Offers to call back. A caller who presses `key` is promised a call and may hang up; one with a hidden
/// number is not asked and leaves by `declined`.
///
/// @param calendar the call is due when it next opens; at once when null
public record CallbackStep(
        StepId id,
        String label,
        Prompt prompt,
        String key,
        int waitSeconds,
        @Nullable CalendarId calendar,
        Map<String, StepId> exits)
        implements Step {
    public static final String ACCEPTED = "accepted";
    public static final String DECLINED = "declined";

    public CallbackStep {
        label = Exits.label(label);

        exits = Exits.copied(exits);
    }
}
