package org.dozvon.scheme.run;

import java.util.ArrayList;
import java.util.List;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CallerList;
import org.dozvon.scheme.model.CallerStep;
import org.dozvon.scheme.model.MenuStep;
import org.dozvon.scheme.model.PlayStep;
import org.dozvon.scheme.model.RingStep;
import org.dozvon.scheme.model.ScheduleStep;
import org.dozvon.scheme.model.VoicemailStep;
import org.dozvon.scheme.plan.PlanScheme;
import org.dozvon.scheme.plan.PlanStep;
import org.dozvon.scheme.plan.TenantPlan;

/// Makes the nodes of one scheme: the one place that says in which order a kind of step has its exits.
final class Nodes {
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
        return new Node(step, pointer, exits.toArray(Node.Exit[]::new));
    }

    private void addExits(PlanStep step) {
        switch (step) {
            case PlanStep.Play play -> add(PlayStep.DONE, play.done());
            case PlanStep.Menu menu -> addMenu(menu);
            case PlanStep.Schedule schedule -> addSchedule(schedule);
            case PlanStep.Ring ring -> addRing(ring);
            case PlanStep.Voicemail voicemail -> addVoicemail(voicemail);
            case PlanStep.Caller caller -> addCaller(caller);
            case PlanStep.SubScheme sub -> addEach(sub.ends(), sub.next());
            case PlanStep.End _, PlanStep.Hangup _ -> {}
        }
    }

    private void addMenu(PlanStep.Menu menu) {
        addEach(menu.keys().chars().mapToObj(Character::toString).toList(), menu.next());
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

    private void addVoicemail(PlanStep.Voicemail voicemail) {
        add(VoicemailStep.LEFT, voicemail.left());
        add(VoicemailStep.NOTHING, voicemail.nothing());
    }

    private void addCaller(PlanStep.Caller caller) {
        var lists = caller.lists().stream().map(plan.callerLists()::get).map(CallerList::id);
        addEach(lists.map(Object::toString).toList(), caller.next());
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
