package org.dozvon.scheme.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Which exits a step has, in the order in which a person reads them, whether they are drawn or not.
public final class StepExits {
    private StepExits() {}

    /// @param tenant names the intervals of a schedule and the ends of a scheme that the step runs
    public static List<String> of(Tenant tenant, Step step) {
        return switch (step) {
            case PlayStep _ -> List.of(PlayStep.DONE);
            case MenuStep menu -> ofMenu(menu);
            case ScheduleStep schedule -> ofSchedule(tenant, schedule);
            case RingStep _ -> List.of(RingStep.NOT_ANSWERED, RingStep.BUSY, RingStep.UNREACHABLE);
            case QueueStep queue ->
                and(
                        queue.keys().stream().map(MenuKey::key),
                        QueueStep.TIMED_OUT,
                        QueueStep.FULL,
                        QueueStep.NOBODY_ON_DUTY,
                        QueueStep.UNREACHABLE);
            case VoicemailStep _ -> List.of(VoicemailStep.LEFT, VoicemailStep.NOTHING);
            case CallerStep caller -> ofCaller(caller);
            case SchemeStep sub -> ends(tenant, sub.scheme());
            case LastAgentStep _ -> List.of(LastAgentStep.UNKNOWN, LastAgentStep.NOT_ANSWERED);
            case CrmOwnerStep _ -> List.of(CrmOwnerStep.UNKNOWN, CrmOwnerStep.NOT_ANSWERED);
            case WebhookStep webhook ->
                and(webhook.answers().stream().map(WebhookStep.Answer::value), WebhookStep.OTHER, WebhookStep.FAILED);
            case DialledStep dialled ->
                and(dialled.groups().stream().map(DialledStep.NumberGroup::name), DialledStep.OTHER);
            case SplitStep split -> and(split.parts().stream().map(SplitStep.Part::name));
            case AskStep _ -> List.of(AskStep.DONE, AskStep.NO_INPUT, AskStep.WRONG_INPUT);
            case SetStep _ -> List.of(SetStep.NEXT);
            case CallbackStep _ -> List.of(CallbackStep.ACCEPTED, CallbackStep.DECLINED);
            case TransferStep _ -> List.of(TransferStep.NOT_ANSWERED, TransferStep.BUSY, TransferStep.UNREACHABLE);
            case RecordStep _ -> List.of(RecordStep.NEXT);
            case NotifyStep _ -> List.of(NotifyStep.NEXT);
            case DisaStep _ ->
                List.of(DisaStep.DENIED, DisaStep.NO_INPUT, DisaStep.NOT_ANSWERED, DisaStep.BUSY, DisaStep.UNREACHABLE);
            case EndStep _, HangupStep _ -> List.of();
        };
    }

    /// Whether the scheme's reserve number rings where this exit leads nowhere: no phone of the step could be reached.
    public static boolean fallsToReserve(Step step, String exit) {
        return (step instanceof RingStep && exit.equals(RingStep.UNREACHABLE))
                || (step instanceof QueueStep && exit.equals(QueueStep.UNREACHABLE));
    }

    /// The names of the ends of a scheme; none when the tenant has no such scheme.
    public static List<String> ends(Tenant tenant, SchemeId id) {
        return tenant.schemes().stream()
                .filter(scheme -> scheme.id().equals(id))
                .flatMap(scheme -> scheme.steps().stream())
                .flatMap(step -> step instanceof EndStep end ? Stream.of(end.name()) : Stream.empty())
                .distinct()
                .toList();
    }

    private static List<String> ofMenu(MenuStep menu) {
        var keys = menu.keys().stream().map(MenuKey::key);
        return menu.ringsPeople()
                ? and(keys, MenuStep.EXTENSION_UNANSWERED, MenuStep.NO_INPUT, MenuStep.WRONG_INPUT)
                : and(keys, MenuStep.NO_INPUT, MenuStep.WRONG_INPUT);
    }

    private static List<String> ofSchedule(Tenant tenant, ScheduleStep schedule) {
        var intervals = tenant.calendars().stream()
                .filter(calendar -> calendar.id().equals(schedule.calendar()))
                .flatMap(calendar -> calendar.intervals().stream())
                .map(Calendar.Interval::name);
        return and(intervals, ScheduleStep.HOLIDAY, ScheduleStep.CLOSED);
    }

    private static List<String> ofCaller(CallerStep caller) {
        return and(caller.matches(), CallerStep.HIDDEN, CallerStep.OTHER);
    }

    private static List<String> and(Stream<String> first, String... last) {
        var names = new ArrayList<>(first.distinct().toList());
        names.addAll(List.of(last));
        return List.copyOf(names);
    }
}
