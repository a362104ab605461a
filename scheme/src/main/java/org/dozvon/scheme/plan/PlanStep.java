package org.dozvon.scheme.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.StepId;
import org.jspecify.annotations.Nullable;

/// A step as a router runs it: ids are resolved, and every exit is the index of the next step in the scheme's list, or
/// [#GOODBYE] where the drawing leads nowhere.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PlanStep.Play.class, name = "play"),
    @JsonSubTypes.Type(value = PlanStep.Menu.class, name = "menu"),
    @JsonSubTypes.Type(value = PlanStep.Schedule.class, name = "schedule"),
    @JsonSubTypes.Type(value = PlanStep.Ring.class, name = "ring"),
    @JsonSubTypes.Type(value = PlanStep.Voicemail.class, name = "voicemail"),
    @JsonSubTypes.Type(value = PlanStep.Caller.class, name = "caller"),
    @JsonSubTypes.Type(value = PlanStep.SubScheme.class, name = "scheme"),
    @JsonSubTypes.Type(value = PlanStep.End.class, name = "end"),
    @JsonSubTypes.Type(value = PlanStep.Hangup.class, name = "hangup")
})
public sealed interface PlanStep {
    /// The exit of a drawing that leads nowhere: say goodbye, hang up.
    int GOODBYE = -1;

    StepId id();

    /// The kind's permanent name, the same as the drawn step's.
    default String kind() {
        return switch (this) {
            case Play _ -> "play";
            case Menu _ -> "menu";
            case Schedule _ -> "schedule";
            case Ring _ -> "ring";
            case Voicemail _ -> "voicemail";
            case Caller _ -> "caller";
            case SubScheme _ -> "scheme";
            case End _ -> "end";
            case Hangup _ -> "hangup";
        };
    }

    record Play(StepId id, PlanPrompt prompt, int done) implements PlanStep {}

    /// @param keys      one character for each key, in the order of `next`
    record Menu(
            StepId id,
            PlanPrompt prompt,
            int waitMillis,
            int attempts,
            String keys,
            List<Integer> next,
            int noInput,
            int wrongInput)
            implements PlanStep {
        public Menu {
            next = List.copyOf(next);
        }
    }

    /// @param calendar  index into the plan's calendars
    /// @param next      by interval of that calendar, in its order
    record Schedule(StepId id, int calendar, List<Integer> next, int holiday, int closed) implements PlanStep {
        public Schedule {
            next = List.copyOf(next);
        }
    }

    /// @param waves what rings together; the next wave rings when nobody of the one before answered
    record Ring(StepId id, List<List<PlanLeg>> waves, int rounds, int notAnswered, int busy, int unreachable)
            implements PlanStep {
        public Ring {
            waves = waves.stream().map(List::copyOf).toList();
        }
    }

    record Voicemail(
            StepId id, PlanPrompt greeting, @Nullable PersonId mailbox, int limitSeconds, int left, int nothing)
            implements PlanStep {}

    /// @param lists indexes into the plan's caller lists
    record Caller(StepId id, List<Integer> lists, List<Integer> next, int hidden, int other) implements PlanStep {
        public Caller {
            lists = List.copyOf(lists);
            next = List.copyOf(next);
        }
    }

    /// @param scheme index into the plan's schemes
    /// @param ends   names of that scheme's ends, in the order of `next`
    record SubScheme(StepId id, int scheme, List<String> ends, List<Integer> next) implements PlanStep {
        public SubScheme {
            ends = List.copyOf(ends);
            next = List.copyOf(next);
        }
    }

    record End(StepId id, String name) implements PlanStep {}

    record Hangup(
            StepId id, HangupStep.Cause cause, @Nullable PlanPrompt goodbye) implements PlanStep {}
}
