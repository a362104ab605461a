package org.dozvon.scheme.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dozvon.scheme.model.AskStep;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CallbackStep;
import org.dozvon.scheme.model.CallerList;
import org.dozvon.scheme.model.CallerStep;
import org.dozvon.scheme.model.CrmOwnerStep;
import org.dozvon.scheme.model.DialledStep;
import org.dozvon.scheme.model.DisaStep;
import org.dozvon.scheme.model.LastAgentStep;
import org.dozvon.scheme.model.MenuStep;
import org.dozvon.scheme.model.NotifyStep;
import org.dozvon.scheme.model.PlayStep;
import org.dozvon.scheme.model.QueueStep;
import org.dozvon.scheme.model.RecordStep;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.ScheduleStep;
import org.dozvon.scheme.model.SetStep;
import org.dozvon.scheme.model.SplitStep;
import org.dozvon.scheme.model.TransferStep;
import org.dozvon.scheme.model.VoicemailStep;
import org.dozvon.scheme.model.WebhookStep;
import org.dozvon.scheme.plan.PlanScheme;
import org.dozvon.scheme.plan.PlanStep;
import org.dozvon.scheme.plan.TenantPlan;

/// Makes the nodes of one scheme: the one place that says in which order a kind of step has its exits.
final class Nodes {
    private static final PhoneRanges[] NONE = {};

    private final TenantPlan plan;
    private final PlanScheme scheme;
    private List<Node.Exit> exits = new ArrayList<>();

    private Nodes(TenantPlan plan, PlanScheme scheme) {
        this.plan = plan;
        this.scheme = scheme;
    }

    static Node[] of(TenantPlan plan, PlanScheme scheme) {
        var nodes = new Nodes(plan, scheme);
        return scheme.steps().stream().map(nodes::node).toArray(Node[]::new);
    }

    private Node node(PlanStep step) {
        exits = new ArrayList<>();
        addExits(step);
        var pointer = new StepPointer(List.of(), scheme.id(), step.id());
        return new Node(step, pointer, exits.toArray(Node.Exit[]::new), numbers(step));
    }

    private static PhoneRanges[] numbers(PlanStep step) {
        return switch (step) {
            case PlanStep.Dialled dialled ->
                dialled.groups().stream()
                        .map(group -> PhoneRanges.of(group.numbers()))
                        .toArray(PhoneRanges[]::new);
            case PlanStep.Disa disa -> new PhoneRanges[] {PhoneRanges.of(disa.allowed())};
            case PlanStep.Play _,
                    PlanStep.Menu _,
                    PlanStep.Schedule _,
                    PlanStep.Ring _,
                    PlanStep.Queue _,
                    PlanStep.Voicemail _,
                    PlanStep.Caller _,
                    PlanStep.SubScheme _,
                    PlanStep.LastAgent _,
                    PlanStep.CrmOwner _,
                    PlanStep.Webhook _,
                    PlanStep.Split _,
                    PlanStep.Ask _,
                    PlanStep.Set _,
                    PlanStep.Callback _,
                    PlanStep.Transfer _,
                    PlanStep.Recording _,
                    PlanStep.Notify _,
                    PlanStep.End _,
                    PlanStep.Hangup _ -> NONE;
        };
    }

    private void addExits(PlanStep step) {
        switch (step) {
            case PlanStep.Play play -> add(PlayStep.DONE, play.done());
            case PlanStep.Menu menu -> addMenu(menu);
            case PlanStep.Schedule schedule -> addSchedule(schedule);
            case PlanStep.Ring ring -> addRing(ring);
            case PlanStep.Queue queue -> addQueue(queue);
            case PlanStep.Voicemail voicemail -> addVoicemail(voicemail);
            case PlanStep.Caller caller -> addCaller(caller);
            case PlanStep.SubScheme sub -> addEach(sub.ends(), sub.next());
            case PlanStep.LastAgent last -> {
                add(LastAgentStep.UNKNOWN, last.unknown());
                add(LastAgentStep.NOT_ANSWERED, last.notAnswered());
            }
            case PlanStep.CrmOwner crm -> {
                add(CrmOwnerStep.UNKNOWN, crm.unknown());
                add(CrmOwnerStep.NOT_ANSWERED, crm.notAnswered());
            }
            case PlanStep.Webhook webhook -> addWebhook(webhook);
            case PlanStep.Dialled dialled -> addDialled(dialled);
            case PlanStep.Split split ->
                addEach(split.parts().stream().map(SplitStep.Part::name).toList(), split.next());
            case PlanStep.Ask ask -> addAsk(ask);
            case PlanStep.Set set -> add(SetStep.NEXT, set.next());
            case PlanStep.Callback callback -> {
                add(CallbackStep.ACCEPTED, callback.accepted());
                add(CallbackStep.DECLINED, callback.declined());
            }
            case PlanStep.Transfer transfer -> addTransfer(transfer);
            case PlanStep.Recording recording -> add(RecordStep.NEXT, recording.next());
            case PlanStep.Notify notify -> add(NotifyStep.NEXT, notify.next());
            case PlanStep.Disa disa -> addDisa(disa);
            case PlanStep.End _, PlanStep.Hangup _ -> {}
        }
    }

    private void addMenu(PlanStep.Menu menu) {
        addEach(menu.keys().chars().mapToObj(Character::toString).toList(), menu.next());
        if (menu.unanswered() != null) {
            add(MenuStep.EXTENSION_UNANSWERED, menu.unanswered());
        }
        add(MenuStep.NO_INPUT, menu.noInput());
        add(MenuStep.WRONG_INPUT, menu.wrongInput());
    }

    private void addSchedule(PlanStep.Schedule schedule) {
        var calendar = plan.calendars().get(schedule.calendar());
        addEach(calendar.intervals().stream().map(Calendar.Interval::name).toList(), schedule.next());
        add(ScheduleStep.HOLIDAY, schedule.holiday());
        add(ScheduleStep.CLOSED, schedule.closed());
    }

    private void addRing(PlanStep.Ring ring) {
        add(RingStep.NOT_ANSWERED, ring.notAnswered());
        add(RingStep.BUSY, ring.busy());
        add(RingStep.UNREACHABLE, ring.unreachable());
    }

    private void addQueue(PlanStep.Queue queue) {
        addEach(queue.keys().chars().mapToObj(Character::toString).toList(), queue.next());
        add(QueueStep.TIMED_OUT, queue.timedOut());
        add(QueueStep.FULL, queue.full());
        add(QueueStep.NOBODY_ON_DUTY, queue.nobodyOnDuty());
        add(QueueStep.UNREACHABLE, queue.unreachable());
    }

    private void addWebhook(PlanStep.Webhook webhook) {
        addEach(webhook.answers(), webhook.next());
        add(WebhookStep.OTHER, webhook.other());
        add(WebhookStep.FAILED, webhook.failed());
    }

    private void addDialled(PlanStep.Dialled dialled) {
        addEach(dialled.groups().stream().map(DialledStep.NumberGroup::name).toList(), dialled.next());
        add(DialledStep.OTHER, dialled.other());
    }

    private void addAsk(PlanStep.Ask ask) {
        add(AskStep.DONE, ask.done());
        add(AskStep.NO_INPUT, ask.noInput());
        add(AskStep.WRONG_INPUT, ask.wrongInput());
    }

    private void addTransfer(PlanStep.Transfer transfer) {
        add(TransferStep.NOT_ANSWERED, transfer.notAnswered());
        add(TransferStep.BUSY, transfer.busy());
        add(TransferStep.UNREACHABLE, transfer.unreachable());
    }

    private void addDisa(PlanStep.Disa disa) {
        add(DisaStep.DENIED, disa.denied());
        add(DisaStep.NO_INPUT, disa.noInput());
        add(DisaStep.NOT_ANSWERED, disa.notAnswered());
        add(DisaStep.BUSY, disa.busy());
        add(DisaStep.UNREACHABLE, disa.unreachable());
    }

    private void addVoicemail(PlanStep.Voicemail voicemail) {
        add(VoicemailStep.LEFT, voicemail.left());
        add(VoicemailStep.NOTHING, voicemail.nothing());
    }

    private void addCaller(PlanStep.Caller caller) {
        var lists = caller.lists().stream().map(plan.callerLists()::get).map(CallerList::id);
        var classes = caller.classes().stream().map(CallerStep::classExit);
        addEach(Stream.concat(lists.map(Object::toString), classes).toList(), caller.next());
        add(CallerStep.HIDDEN, caller.hidden());
        add(CallerStep.OTHER, caller.other());
    }

    private void addEach(List<String> names, List<Integer> next) {
        for (int i = 0; i < names.size(); i++) {
            add(names.get(i), next.get(i));
        }
    }

    private void add(String name, int next) {
        var nextId = next == PlanStep.GOODBYE ? null : scheme.steps().get(next).id();
        exits.add(new Node.Exit(name, next, nextId));
    }
}
