package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Puts the caller into a queue, with music, until a member answers; the talk then belongs to this step and its end
/// ends the call. `unreachable` is left by at once when no member on duty has a phone that can ring; when it leads
/// nowhere, the scheme's reserve number rings.
///
/// @param greeting heard once, before the music; null for none
/// @param keys     by which a caller may leave while waiting
/// @param skills   what whoever answers has to know, and how well: see [Skills]
/// @param lastAgentDays whoever of the queue talked to the caller within so many days is asked first when they are
///                      free; null for nobody
/// @param callBack      by which key a caller may hang up and be called back in turn; null when that is not offered
public record QueueStep(
        StepId id,
        String label,
        QueueId queue,
        @Nullable Prompt greeting,
        int maxWaitSeconds,
        List<MenuKey> keys,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Integer> skills,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer lastAgentDays,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CallBack callBack,
        Map<String, StepId> exits)
        implements Step {
    public static final String TIMED_OUT = "timed-out";
    public static final String FULL = "full";
    public static final String NOBODY_ON_DUTY = "nobody-on-duty";
    public static final String UNREACHABLE = "unreachable";

    /// An offer to keep the caller's place while they hang up.
    ///
    /// @param calendar in whose hours they are called; null for the company's first
    public record CallBack(
            String key,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            CalendarId calendar) {}

    public QueueStep {
        label = Exits.label(label);
        keys = List.copyOf(keys);
        skills = Skills.of(skills);
        exits = Exits.copied(exits);
    }

    /// In which callers wait on the line.
    public QueueStep(
            StepId id,
            String label,
            QueueId queue,
            @Nullable Prompt greeting,
            int maxWaitSeconds,
            List<MenuKey> keys,
            Map<String, Integer> skills,
            @Nullable Integer lastAgentDays,
            Map<String, StepId> exits) {
        this(id, label, queue, greeting, maxWaitSeconds, keys, skills, lastAgentDays, null, exits);
    }

    /// Which anybody of the queue may answer.
    public QueueStep(
            StepId id,
            String label,
            QueueId queue,
            @Nullable Prompt greeting,
            int maxWaitSeconds,
            List<MenuKey> keys,
            Map<String, StepId> exits) {
        this(id, label, queue, greeting, maxWaitSeconds, keys, Map.of(), null, exits);
    }
}
