package org.dozvon.scheme.model;

import java.util.stream.Stream;

/// What a caller, or who picks up, can hear in a step, as far as its owner chose it.
public final class StepPrompts {
    private StepPrompts() {}

    public static Stream<Prompt> of(Step step) {
        return switch (step) {
            case PlayStep play -> Stream.of(play.prompt());
            case MenuStep menu -> Stream.of(menu.prompt());
            case VoicemailStep voicemail -> Stream.of(voicemail.greeting());
            case HangupStep hangup -> Stream.ofNullable(hangup.goodbye());
            case RingStep ring ->
                Stream.ofNullable(ring.confirm()).flatMap(confirm -> Stream.ofNullable(confirm.prompt()));
            case QueueStep queue -> Stream.ofNullable(queue.greeting());
            case AskStep ask -> Stream.of(ask.prompt());
            case CallbackStep callback -> Stream.of(callback.prompt());
            case RecordStep recording -> Stream.ofNullable(recording.announcement());
            case DisaStep disa -> Stream.of(disa.prompt());
            case ScheduleStep _,
                    CallerStep _,
                    SchemeStep _,
                    LastAgentStep _,
                    CrmOwnerStep _,
                    WebhookStep _,
                    DialledStep _,
                    SplitStep _,
                    SetStep _,
                    TransferStep _,
                    NotifyStep _,
                    EndStep _ -> Stream.empty();
        };
    }
}
