package org.dozvon.tenant.queue;

import org.dozvon.scheme.check.Limits;
import org.dozvon.scheme.model.SoundId;
import org.jspecify.annotations.Nullable;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/// What callers in a line are told while they wait.
///
/// @param position     not when absent
/// @param expectedWait not when absent
/// @param promotion    none when absent
public record AnnouncementsForm(
        @Nullable Boolean position,
        @Nullable Boolean expectedWait,
        @Nullable SoundId promotion,

        @NotNull @Min(Limits.ANNOUNCED_SECONDS_MIN) @Max(Limits.ANNOUNCED_SECONDS_MAX)
        Integer everySeconds) {}
