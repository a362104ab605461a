package org.dozvon.scheme.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.RecordStep;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanStep;
import org.jspecify.annotations.Nullable;

/// One call on its way through a plan. Each step returns the ending, or null when the call goes on at
/// `position`.
///
/// entered ▶ performed ─ exit with a target ▶ entered … ─ exit without one ▶ goodbye ▶ ended
final class Flow {
    /// Far above any checked scheme (200 steps), far below what a spinning call would cost.
    static final int STEPS_WITHOUT_A_WAIT = 300;

    /// A caller who never hangs up circles through menus for hours; the checks cannot forbid that, this does.
    static final int STEPS_IN_ALL = 3_000;

    /// Schemes within schemes; the checks allow fewer.
    static final int DEPTH = 16;

    private static final long UNKNOWN = Long.MIN_VALUE;

    private final CallState call;
    private final RunnablePlan plan;
    private final Line line;
    private final Asking asking;
    private final Ringing ringing;
    private Position position;
    private int steps;
    private int stepsWithoutWait;
    private boolean messageLeft;
    private boolean callbackPromised;
    private long callerCode = UNKNOWN;

    Flow(CallState call, Position start) {
        this.call = call;
        this.plan = call.plan();
        this.line = call.line();
        this.asking = new Asking(call);
        this.ringing = new Ringing(call);
        this.position = start;
    }

    Ending follow() {
        var ending = sentOn();
        while (ending == null) {
            ending = spinning() ? tooManySteps() : step();
        }
        return ending;
    }

    /// Whom somebody has sent on is not where they were any more: only when nobody was found do they go on by the
    /// drawing, behind the step that they were taken from.
    private @Nullable Ending sentOn() {
        var transfer = call.notes().transfer();
        if (transfer == null) {
            return talkedMeanwhile() ? Ending.TALKED : null;
        }
        var pointer = position.pointer();
        line.enter(pointer);
        var end = new Transferring(call, ringing).go(transfer, pointer);
        // Whoever talked is where they were sent until they hang up: another router finds the talk there.
        if (!(end instanceof Transferring.End.Talked)) {
            call.note(call.notes().transferred(null));
        }
        return switch (end) {
            case Transferring.End.Talked _ -> Ending.TALKED;
            case Transferring.End.Nobody _ -> goesOn();
            case Transferring.End.Promise _ -> promised(pointer);
            case Transferring.End.Scheme(var graph) -> begin(graph);
        };
    }

    private @Nullable Ending goesOn() {
        var onward = position.node().wayOn();
        return onward == null ? apologised() : leave(onward);
    }

    /// A step that asks something before it rings would ask again, of somebody who has talked.
    private boolean talkedMeanwhile() {
        return !(position.node().step() instanceof PlanStep.Ring) && line.talkBefore() != null;
    }

    private Ending apologised() {
        line.play(call.stock(StockPhrase.SORRY));
        return goodbye();
    }

    private boolean spinning() {
        return ++steps > STEPS_IN_ALL || ++stepsWithoutWait > STEPS_WITHOUT_A_WAIT;
    }

    private @Nullable Ending step() {
        var pointer = position.pointer();
        line.enter(pointer);
        call.listener().entered(pointer);
        return switch (position.node().step()) {
            case PlanStep.Play play -> play(play);
            case PlanStep.Menu menu -> menu(menu);
            case PlanStep.Schedule schedule -> schedule(schedule);
            case PlanStep.Ring ring -> ring(ring, pointer);
            case PlanStep.Queue queue -> queue(queue, pointer);
            case PlanStep.Voicemail voicemail -> voicemail(voicemail);
            case PlanStep.Caller caller -> caller(caller);
            case PlanStep.SubScheme sub -> subScheme(sub);
            case PlanStep.LastAgent last -> lastAgent(last, pointer);
            case PlanStep.CrmOwner crm -> crmOwner(crm, pointer);
            case PlanStep.Webhook webhook -> webhook(webhook, pointer);
            case PlanStep.Dialled _ -> dialled();
            case PlanStep.Split split -> split(split, pointer);
            case PlanStep.Ask ask -> ask(ask);
            case PlanStep.Set set -> set(set);
            case PlanStep.Callback callback -> callback(callback, pointer);
            case PlanStep.Transfer transfer -> transfer(transfer);
            case PlanStep.Recording recording -> recording(recording);
            case PlanStep.Notify notify -> tell(notify, pointer);
            case PlanStep.Disa disa -> disa(disa, pointer);
            case PlanStep.End end -> end(end);
            case PlanStep.Hangup hangup -> hangup(hangup);
        };
    }

    private @Nullable Ending play(PlanStep.Play play) {
        line.play(call.spoken(play.prompt()));
        return leave(position.node().exit(0));
    }

    private @Nullable Ending menu(PlanStep.Menu menu) {
        var choice = asking.menu(menu);
        stepsWithoutWait = 0;
        var node = position.node();
        return switch (choice) {
            case Asking.Choice.Key(int index) -> leave(node.exit(index));
            case Asking.Choice.Person(var waves) ->
                talkedOr(ringing.waves(waves, RingManner.USUAL), node.exitFromEnd(3));
            case Asking.Choice.Inside(var graph) -> begin(graph);
            case Asking.Choice.Nothing _ -> leave(node.exitFromEnd(2));
            case Asking.Choice.Wrong _ -> leave(node.exitFromEnd(1));
        };
    }

    private @Nullable Ending schedule(PlanStep.Schedule schedule) {
        var node = position.node();
        var row = plan.hoursAt(schedule.calendar(), line.now());
        return leave(
                switch (row) {
                    case OpeningHours.CLOSED -> node.exitFromEnd(1);
                    case OpeningHours.HOLIDAY -> node.exitFromEnd(2);
                    default -> node.exit(row);
                });
    }

    private @Nullable Ending ring(PlanStep.Ring ring, StepPointer pointer) {
        var tally = ringing.ring(ring, pointer);
        stepsWithoutWait = tally.anyReached() ? 0 : stepsWithoutWait;
        var node = position.node();
        return switch (tally.outcome()) {
            case RingResult.Talked _ -> Ending.TALKED;
            case RingResult.NotAnswered _, RingResult.Withdrawn _ -> leave(node.exit(0));
            case RingResult.Busy _ -> leave(node.exit(1));
            case RingResult.Unreachable _ -> leaveUnreachable(node.exit(2));
        };
    }

    /// Every phone is away (a power cut): where the drawing says nothing, the reserve number rings at once.
    private @Nullable Ending leaveUnreachable(Node.Exit exit) {
        var reserve = position.reserve();
        if (exit.next() != PlanStep.GOODBYE || reserve == null) {
            return leave(exit);
        }
        tellLeft(exit);
        return line.ring(List.of(reserve), RingManner.USUAL) instanceof RingResult.Talked ? Ending.TALKED : goodbye();
    }

    private @Nullable Ending queue(PlanStep.Queue queue, StepPointer pointer) {
        var end = new Queueing(call, ringing).stay(queue, pointer);
        var node = position.node();
        return switch (end) {
            case Queueing.End.Talked _ -> Ending.TALKED;
            case Queueing.End.Key(int index) -> {
                stepsWithoutWait = 0;
                yield leave(node.exit(index));
            }
            case Queueing.End.Left(var exit) ->
                switch (exit) {
                    case TIMED_OUT -> {
                        stepsWithoutWait = 0;
                        yield leave(node.exitFromEnd(4));
                    }
                    case FULL -> leave(node.exitFromEnd(3));
                    case NOBODY_ON_DUTY -> leave(node.exitFromEnd(2));
                    case UNREACHABLE -> leaveUnreachable(node.exitFromEnd(1));
                };
            case Queueing.End.Sent(var graph) -> {
                stepsWithoutWait = 0;
                yield begin(graph);
            }
            case Queueing.End.Promise _ -> promised(pointer);
            case Queueing.End.Kept(var due) -> promised(pointer, due);
        };
    }

    private Ending promised(StepPointer pointer, Instant due) {
        asking.promiseCallback(pointer, due);
        callbackPromised = true;
        return goodbye();
    }

    private Ending promised(StepPointer pointer) {
        asking.promiseCallback(pointer);
        callbackPromised = true;
        return goodbye();
    }

    private @Nullable Ending voicemail(PlanStep.Voicemail voicemail) {
        var recording = line.record(call.spoken(voicemail.greeting()), voicemail.mailbox(), voicemail.limitSeconds());
        stepsWithoutWait = 0;
        return switch (recording) {
            case Recording.Left _ -> {
                messageLeft = true;
                yield leave(position.node().exit(0));
            }
            case Recording.Nothing _ -> leave(position.node().exit(1));
        };
    }

    private @Nullable Ending caller(PlanStep.Caller caller) {
        var number = line.caller();
        var lists = caller.lists();
        var list = number == null ? lists.size() : listOf(lists, callerCode(number));
        var way = list < lists.size() ? list : lists.size() + classOf(caller.classes());
        var node = position.node();
        var ways = lists.size() + caller.classes().size();
        return leave(way < ways ? node.exit(way) : node.exitFromEnd(number == null ? 2 : 1));
    }

    /// The first list that holds the caller, else as many as there are.
    private int listOf(List<Integer> lists, long code) {
        for (int i = 0; i < lists.size(); i++) {
            if (plan.listHolds(lists.get(i), code)) {
                return i;
            }
        }
        return lists.size();
    }

    private int classOf(List<String> classes) {
        var given = call.notes().callerClass();
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).equalsIgnoreCase(given)) {
                return i;
            }
        }
        return classes.size();
    }

    /// Worked out once a call: a caller's number does not change.
    private long callerCode(String number) {
        if (callerCode == UNKNOWN) {
            callerCode = PhoneRanges.code(number);
        }
        return callerCode;
    }

    private @Nullable Ending subScheme(PlanStep.SubScheme sub) {
        if (position.depth() >= DEPTH) {
            return tooManySteps();
        }
        position = Position.entryOf(position, plan.graph(sub.scheme()));
        return null;
    }

    private @Nullable Ending lastAgent(PlanStep.LastAgent last, StepPointer pointer) {
        var person = new Memories(call).lastAgent(last.members(), last.days(), pointer);
        return person.isEmpty()
                ? leave(position.node().exit(0))
                : ringPerson(plan.phones(person.get(), last.contacts(), last.timeoutSeconds()));
    }

    private @Nullable Ending crmOwner(PlanStep.CrmOwner crm, StepPointer pointer) {
        var owner = new Systems(call).owner(crm, pointer);
        return owner == null
                ? leave(position.node().exit(0))
                : ringPerson(plan.phones(owner, crm.contacts(), crm.timeoutSeconds()));
    }

    private @Nullable Ending ringPerson(List<List<PlanLeg>> waves) {
        return talkedOr(ringing.waves(waves, RingManner.USUAL), position.node().exit(1));
    }

    private @Nullable Ending talkedOr(RingTally tally, Node.Exit otherwise) {
        stepsWithoutWait = tally.anyReached() ? 0 : stepsWithoutWait;
        return tally.talked() ? Ending.TALKED : leave(otherwise);
    }

    private @Nullable Ending webhook(PlanStep.Webhook webhook, StepPointer pointer) {
        var node = position.node();
        return switch (new Systems(call).webhook(webhook, pointer)) {
            case Systems.Said.Value(int index) -> leave(node.exit(index));
            case Systems.Said.Other _ -> leave(node.exitFromEnd(2));
            case Systems.Said.Nothing _ -> leave(node.exitFromEnd(1));
        };
    }

    private @Nullable Ending dialled() {
        var code = PhoneRanges.code(line.dialled().value());
        var groups = position.node().numbers();
        for (int i = 0; i < groups.length; i++) {
            if (groups[i].holds(code)) {
                return leave(position.node().exit(i));
            }
        }
        return leave(position.node().exitFromEnd(1));
    }

    private @Nullable Ending split(PlanStep.Split split, StepPointer pointer) {
        var all = split.parts().stream().mapToInt(part -> part.percent()).sum();
        var drawn = call.draw(split.id(), 0, Math.max(1, all));
        var part = 0;
        for (var upTo = split.parts().getFirst().percent();
                drawn >= upTo && part < split.parts().size() - 1; ) {
            part++;
            upTo += split.parts().get(part).percent();
        }
        call.listener().learnt(pointer, "split", split.parts().get(part).name());
        return leave(position.node().exit(part));
    }

    private @Nullable Ending ask(PlanStep.Ask ask) {
        var asked = asking.ask(ask);
        stepsWithoutWait = 0;
        if (asked.digits() == null) {
            return leave(position.node().exit(asked.wrong() ? 2 : 1));
        }
        call.note(call.notes().with(Map.of(ask.variable(), asked.digits())));
        return leave(position.node().exit(0));
    }

    private @Nullable Ending set(PlanStep.Set set) {
        var topic = set.topic() == null ? null : call.fill(set.topic());
        var variables = call.fill(set.variables());
        call.note(call.notes()
                .about(topic, set.language(), set.priority(), set.callerClass(), set.tags())
                .with(variables));
        return leave(position.node().exit(0));
    }

    private @Nullable Ending callback(PlanStep.Callback callback, StepPointer pointer) {
        var asked = line.caller() != null;
        var accepted = asking.callback(callback, pointer);
        stepsWithoutWait = asked ? 0 : stepsWithoutWait;
        callbackPromised |= accepted;
        return leave(position.node().exit(accepted ? 0 : 1));
    }

    private @Nullable Ending transfer(PlanStep.Transfer transfer) {
        var variable = transfer.variable();
        var waves = variable == null
                ? transfer.waves()
                : new Destinations(call)
                        .named(call.variable(variable), transfer.timeoutSeconds())
                        .orElse(List.of());
        var tally = ringing.waves(waves, ringing.manner(transfer.manner()));
        stepsWithoutWait = tally.anyReached() ? 0 : stepsWithoutWait;
        return leaveBy(tally, 0);
    }

    /// @param first the exit for what was not answered; busy and unreachable stand behind it
    private @Nullable Ending leaveBy(RingTally tally, int first) {
        var node = position.node();
        return switch (tally.outcome()) {
            case RingResult.Talked _ -> Ending.TALKED;
            case RingResult.NotAnswered _, RingResult.Withdrawn _ -> leave(node.exit(first));
            case RingResult.Busy _ -> leave(node.exit(first + 1));
            case RingResult.Unreachable _ -> leave(node.exit(first + 2));
        };
    }

    private @Nullable Ending recording(PlanStep.Recording recording) {
        if (recording.announcement() != null) {
            line.play(call.spoken(recording.announcement()));
        }
        if (recording.mode() == RecordStep.Mode.ON) {
            line.startRecording();
        } else {
            line.stopRecording();
        }
        return leave(position.node().exit(0));
    }

    private @Nullable Ending tell(PlanStep.Notify notify, StepPointer pointer) {
        call.world().notices().tell(pointer, notify.people(), notify.emails(), call.fill(notify.text()));
        return leave(position.node().exit(0));
    }

    private @Nullable Ending disa(PlanStep.Disa disa, StepPointer pointer) {
        var known = asking.pin(disa, pointer);
        stepsWithoutWait = 0;
        if (!known) {
            return leave(position.node().exit(0));
        }
        return switch (asking.number(disa, position.node().numbers()[0])) {
            case Asking.Dialled.Phones(var waves) -> leaveBy(ringing.waves(waves, Ringing.outwards()), 2);
            case Asking.Dialled.Inside(var graph) -> begin(graph);
            case Asking.Dialled.Refused _ -> leave(position.node().exit(1));
        };
    }

    /// Elsewhere, with nothing around it.
    private @Nullable Ending begin(Graph graph) {
        position = Position.entryOf(null, graph);
        return null;
    }

    private @Nullable Ending end(PlanStep.End end) {
        var outer = position.outer();
        if (outer == null || !(outer.node().step() instanceof PlanStep.SubScheme sub)) {
            return goodbye();
        }
        position = outer;
        var index = sub.ends().indexOf(end.name());
        return leave(
                index < 0
                        ? new Node.Exit(end.name(), PlanStep.GOODBYE, null)
                        : outer.node().exit(index));
    }

    private Ending hangup(PlanStep.Hangup hangup) {
        if (hangup.goodbye() != null) {
            line.play(call.spoken(hangup.goodbye()));
        }
        line.hangup(hangup.cause());
        return ended(Ending.HUNG_UP);
    }

    private @Nullable Ending leave(Node.Exit exit) {
        tellLeft(exit);
        if (exit.next() == PlanStep.GOODBYE) {
            return goodbye();
        }
        position = position.moved(exit.next());
        return null;
    }

    private void tellLeft(Node.Exit exit) {
        call.listener().left(position.graph().id(), position.node().step().id(), exit.name(), exit.nextId());
    }

    private Ending goodbye() {
        line.play(call.stock(StockPhrase.GOODBYE));
        line.hangup(HangupStep.Cause.NORMAL);
        return ended(Ending.SAID_GOODBYE);
    }

    /// What the caller leaves behind says more than how the call was ended.
    private Ending ended(Ending otherwise) {
        if (messageLeft) {
            return Ending.VOICEMAIL;
        }
        return callbackPromised ? Ending.CALLBACK_PROMISED : otherwise;
    }

    private Ending tooManySteps() {
        line.play(call.stock(StockPhrase.SORRY));
        line.hangup(HangupStep.Cause.NORMAL);
        return Ending.TOO_MANY_STEPS;
    }
}
