package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;

/// One block of a drawn scheme. A step has named exits; an exit that leads nowhere means "say goodbye and
/// hang up".
///
/// The exits of each kind are the constants of its record and, for a menu, a schedule and a caller check,
/// the keys, intervals and lists that it names.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PlayStep.class, name = "play"),
    @JsonSubTypes.Type(value = MenuStep.class, name = "menu"),
    @JsonSubTypes.Type(value = ScheduleStep.class, name = "schedule"),
    @JsonSubTypes.Type(value = RingStep.class, name = "ring"),
    @JsonSubTypes.Type(value = QueueStep.class, name = "queue"),
    @JsonSubTypes.Type(value = VoicemailStep.class, name = "voicemail"),
    @JsonSubTypes.Type(value = CallerStep.class, name = "caller"),
    @JsonSubTypes.Type(value = SchemeStep.class, name = "scheme"),
    @JsonSubTypes.Type(value = LastAgentStep.class, name = "last-agent"),
    @JsonSubTypes.Type(value = CrmOwnerStep.class, name = "crm-owner"),
    @JsonSubTypes.Type(value = WebhookStep.class, name = "webhook"),
    @JsonSubTypes.Type(value = DialledStep.class, name = "dialled"),
    @JsonSubTypes.Type(value = SplitStep.class, name = "split"),
    @JsonSubTypes.Type(value = AskStep.class, name = "ask"),
    @JsonSubTypes.Type(value = SetStep.class, name = "set"),
    @JsonSubTypes.Type(value = CallbackStep.class, name = "callback"),
    @JsonSubTypes.Type(value = TransferStep.class, name = "transfer"),
    @JsonSubTypes.Type(value = RecordStep.class, name = "record"),
    @JsonSubTypes.Type(value = NotifyStep.class, name = "notify"),
    @JsonSubTypes.Type(value = DisaStep.class, name = "disa"),
    @JsonSubTypes.Type(value = EndStep.class, name = "end"),
    @JsonSubTypes.Type(value = HangupStep.class, name = "hangup")
})
public sealed interface Step
        permits PlayStep,
                MenuStep,
                ScheduleStep,
                RingStep,
                QueueStep,
                VoicemailStep,
                CallerStep,
                SchemeStep,
                LastAgentStep,
                CrmOwnerStep,
                WebhookStep,
                DialledStep,
                SplitStep,
                AskStep,
                SetStep,
                CallbackStep,
                TransferStep,
                RecordStep,
                NotifyStep,
                DisaStep,
                EndStep,
                HangupStep {
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
            case QueueStep _ -> "queue";
            case VoicemailStep _ -> "voicemail";
            case CallerStep _ -> "caller";
            case SchemeStep _ -> "scheme";
            case LastAgentStep _ -> "last-agent";
            case CrmOwnerStep _ -> "crm-owner";
            case WebhookStep _ -> "webhook";
            case DialledStep _ -> "dialled";
            case SplitStep _ -> "split";
            case AskStep _ -> "ask";
            case SetStep _ -> "set";
            case CallbackStep _ -> "callback";
            case TransferStep _ -> "transfer";
            case RecordStep _ -> "record";
            case NotifyStep _ -> "notify";
            case DisaStep _ -> "disa";
            case EndStep _ -> "end";
            case HangupStep _ -> "hangup";
        };
    }
}
