package org.dozvon.scheme.plan;

import java.time.Instant;
import org.dozvon.scheme.model.DailySwitch;
import org.jspecify.annotations.Nullable;

/// A daily switch as a router obeys it.
///
/// @param calendar     index into the plan's calendars, null for all
/// @param row          for an opening: the row of that calendar that holds; of each calendar the first
///                     when `calendar` is null
/// @param announcement what every caller hears first, null for the other kinds
public record PlanSwitch(
        DailySwitch.Kind kind,
        @Nullable Integer calendar,
        @Nullable Integer row,
        @Nullable PlanPrompt announcement,
        Instant from,
        Instant until) {
    public boolean holds(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
