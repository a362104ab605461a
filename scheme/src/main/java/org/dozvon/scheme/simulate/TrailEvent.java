package org.dozvon.scheme.simulate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.plan.PlanPrompt;
import org.jspecify.annotations.Nullable;

/// Something that happened in a simulated call. `atMillis` counts from the call's beginning.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = TrailEvent.EnteredStep.class, name = "entered-step"),
    @JsonSubTypes.Type(value = TrailEvent.LeftStep.class, name = "left-step"),
    @JsonSubTypes.Type(value = TrailEvent.Heard.class, name = "heard"),
    @JsonSubTypes.Type(value = TrailEvent.Held.class, name = "held"),
    @JsonSubTypes.Type(value = TrailEvent.ToldPosition.class, name = "told-position"),
    @JsonSubTypes.Type(value = TrailEvent.ToldCallBack.class, name = "told-call-back"),
    @JsonSubTypes.Type(value = TrailEvent.Pressed.class, name = "pressed"),
    @JsonSubTypes.Type(value = TrailEvent.PressedNothing.class, name = "pressed-nothing"),
    @JsonSubTypes.Type(value = TrailEvent.Rang.class, name = "rang"),
    @JsonSubTypes.Type(value = TrailEvent.Talked.class, name = "talked"),
    @JsonSubTypes.Type(value = TrailEvent.LeftMessage.class, name = "left-message"),
    @JsonSubTypes.Type(value = TrailEvent.LeftNoMessage.class, name = "left-no-message"),
    @JsonSubTypes.Type(value = TrailEvent.Learnt.class, name = "learnt"),
    @JsonSubTypes.Type(value = TrailEvent.Noticed.class, name = "noticed"),
    @JsonSubTypes.Type(value = TrailEvent.CallbackPromised.class, name = "callback-promised"),
    @JsonSubTypes.Type(value = TrailEvent.RecordingSwitched.class, name = "recording-switched"),
    @JsonSubTypes.Type(value = TrailEvent.HungUp.class, name = "hung-up"),
    @JsonSubTypes.Type(value = TrailEvent.CallerLeft.class, name = "caller-left")
})
public sealed interface TrailEvent {
    long atMillis();

    record EnteredStep(long atMillis, SchemeId scheme, StepId step, String kind) implements TrailEvent {}

    /// @param next null when the exit leads nowhere
    record LeftStep(
            long atMillis,
            SchemeId scheme,
            StepId step,
            String exit,
            @Nullable StepId next) implements TrailEvent {}

    record Heard(long atMillis, PlanPrompt prompt, long forMillis) implements TrailEvent {}

    /// Waited in a queue, with music.
    record Held(long atMillis, long forMillis) implements TrailEvent {}

    /// @param number in the line, from 1
    record ToldPosition(long atMillis, int number) implements TrailEvent {}

    /// That they may hang up and be called back, or cannot be.
    ///
    /// @param key by which; null when they cannot be
    record ToldCallBack(long atMillis, @Nullable String key) implements TrailEvent {}

    /// @param offered whether the key is one of the menu's
    record Pressed(long atMillis, String key, boolean offered) implements TrailEvent {}

    record PressedNothing(long atMillis) implements TrailEvent {}

    /// @param endpoint the account, or the outside number
    /// @param person   null for a bare number
    record Rang(long atMillis, String endpoint, @Nullable PersonId person, long forMillis, Outcome outcome)
            implements TrailEvent {}

    record Talked(long atMillis, String endpoint, @Nullable PersonId person, long forMillis) implements TrailEvent {}

    /// @param mailbox null for the whole company's
    record LeftMessage(long atMillis, @Nullable PersonId mailbox, long forMillis) implements TrailEvent {}

    record LeftNoMessage(long atMillis, @Nullable PersonId mailbox) implements TrailEvent {}

    /// What a step asked of others, and what it got: see `FlowListener`.
    record Learnt(long atMillis, StepId step, String what, String result) implements TrailEvent {}

    record Noticed(long atMillis, List<PersonId> people, List<String> emails, String text) implements TrailEvent {
        public Noticed {
            people = List.copyOf(people);
            emails = List.copyOf(emails);
        }
    }

    /// @param due when the company can call at the earliest
    record CallbackPromised(long atMillis, String number, Instant due) implements TrailEvent {}

    record RecordingSwitched(long atMillis, boolean on) implements TrailEvent {}

    /// The scheme ended the call.
    record HungUp(long atMillis, HangupStep.Cause cause) implements TrailEvent {}

    /// The caller lost patience.
    record CallerLeft(long atMillis) implements TrailEvent {}

    enum Outcome {
        @JsonProperty("answered")
        ANSWERED,
        @JsonProperty("not-answered")
        NOT_ANSWERED,
        @JsonProperty("busy")
        BUSY,
        @JsonProperty("unreachable")
        UNREACHABLE,
        @JsonProperty("answered-elsewhere")
        ANSWERED_ELSEWHERE,
        @JsonProperty("caller-left")
        CALLER_LEFT,
        /// The caller wants something else.
        @JsonProperty("withdrawn")
        WITHDRAWN
    }
}
