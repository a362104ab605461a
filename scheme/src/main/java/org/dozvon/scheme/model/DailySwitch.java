package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an owner turns on for today without touching a scheme. It ends by itself. Of two that hold at
/// once for a calendar the one that began later wins.
///
/// @param calendar     whose schedule steps it rules; every calendar when null
/// @param interval     for [Kind#OPEN]: the interval that holds
/// @param announcement for [Kind#ANNOUNCEMENT]: what every caller hears first
public record DailySwitch(
        SwitchId id,
        Kind kind,
        @Nullable CalendarId calendar,
        @Nullable String interval,
        @Nullable Prompt announcement,
        Instant from,
        Instant until) {
    public enum Kind {
        @JsonProperty("holiday")
        HOLIDAY,
        /// Closed, whatever the hours say.
        @JsonProperty("night")
        NIGHT,
        @JsonProperty("open")
        OPEN,
        @JsonProperty("announcement")
        ANNOUNCEMENT
    }
}
