package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;

/// One block of a drawn scheme. A step has named exits; an exit that leads nowhere means "say goodbye and hang up".
///
/// The exits of each kind are the constants of its record and, for a menu, a schedule and a caller check, the keys,
/// intervals and lists that it names.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PlayStep.class, name = "play"),
    @JsonSubTypes.Type(value = MenuStep.class, name = "menu"),
    @JsonSubTypes.Type(value = ScheduleStep.class, name = "schedule"),
    @JsonSubTypes.Type(value = RingStep.class, name = "ring"),
    @JsonSubTypes.Type(value = VoicemailStep.class, name = "voicemail"),
    @JsonSubTypes.Type(value = CallerStep.class, name = "caller"),
    @JsonSubTypes.Type(value = SchemeStep.class, name = "scheme"),
    @JsonSubTypes.Type(value = EndStep.class, name = "end"),
    @JsonSubTypes.Type(value = HangupStep.class, name = "hangup")
})
public sealed interface Step
        permits PlayStep, MenuStep, ScheduleStep, RingStep, VoicemailStep, CallerStep, SchemeStep, EndStep, HangupStep {
    StepId id();

    /// What the owner calls this step; empty when they left it to its kind.
    String label();

    /// Where each exit leads. An exit that is absent says goodbye and hangs up.
    Map<String, StepId> exits();

    /// The kind's permanent name: in JSON, in the journal of calls, in logs.
    default String kind() {
        return switch (this) {
            case PlayStep _ -> "play";
            case MenuStep _ -> "menu";
            case ScheduleStep _ -> "schedule";
            case RingStep _ -> "ring";
            case VoicemailStep _ -> "voicemail";
            case CallerStep _ -> "caller";
            case SchemeStep _ -> "scheme";
            case EndStep _ -> "end";
            case HangupStep _ -> "hangup";
        };
    }
}
