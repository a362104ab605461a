package org.dozvon.scheme.run;

import java.util.List;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.StockPhrase;
import org.dozvon.scheme.plan.PlanStep;
import org.jspecify.annotations.Nullable;

/// One call on its way through a plan. Each step returns the ending, or null when the call goes on at `position`.
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

    private final RunnablePlan plan;
    private final Line line;
    private final FlowListener listener;
    private Position position;
    private int steps;
    private int stepsWithoutWait;
    private boolean messageLeft;
    private long callerCode = UNKNOWN;

    Flow(RunnablePlan plan, Line line, FlowListener listener, Position start) {
        this.plan = plan;
        this.line = line;
        this.listener = listener;
        this.position = start;
    }

    Ending follow() {
        Ending ending = null;
        while (ending == null) {
            ending = spinning() ? tooManySteps() : step();
        }
        return ending;
    }

    private boolean spinning() {
        return ++steps > STEPS_IN_ALL || ++stepsWithoutWait > STEPS_WITHOUT_A_WAIT;
    }

    private @Nullable Ending step() {
        var pointer = position.pointer();
        line.enter(pointer);
        listener.entered(pointer);
        return switch (position.node().step()) {
            case PlanStep.Play play -> play(play);
            case PlanStep.Menu menu -> menu(menu);
            case PlanStep.Schedule schedule -> schedule(schedule);
            case PlanStep.Ring ring -> ring(ring);
            case PlanStep.Voicemail voicemail -> voicemail(voicemail);
            case PlanStep.Caller caller -> caller(caller);
            case PlanStep.SubScheme sub -> subScheme(sub);
            case PlanStep.End end -> end(end);
            case PlanStep.Hangup hangup -> hangup(hangup);
        };
    }

    private @Nullable Ending play(PlanStep.Play play) {
        line.play(play.prompt());
        return leave(position.node().exit(0));
    }

    private @Nullable Ending menu(PlanStep.Menu menu) {
        for (int attempt = 1; ; attempt++) {
            var keys = line.collect(menu.prompt(), menu.waitMillis(), menu.keys());
            stepsWithoutWait = 0;
            var exit = menuExit(menu, keys);
            if (exit < menu.keys().length() || attempt >= menu.attempts()) {
                return leave(position.node().exit(exit));
            }
            if (keys instanceof Keys.Wrong) {
                line.play(plan.stock(StockPhrase.WRONG_KEY));
            }
        }
    }

    private static int menuExit(PlanStep.Menu menu, Keys keys) {
        var noInput = menu.keys().length();
        var wrongInput = noInput + 1;
        return switch (keys) {
            case Keys.None _ -> noInput;
            case Keys.Wrong _ -> wrongInput;
            case Keys.Pressed(char key) -> {
                var index = menu.keys().indexOf(key);
                yield index < 0 ? wrongInput : index;
            }
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

    private @Nullable Ending ring(PlanStep.Ring ring) {
        var result = ringRounds(ring);
        var node = position.node();
        return switch (result) {
            case RingResult.Talked _ -> Ending.TALKED;
            case RingResult.NotAnswered _ -> leave(node.exit(0));
            case RingResult.Busy _ -> leave(node.exit(1));
            case RingResult.Unreachable _ -> leaveUnreachable(node.exit(2));
        };
    }

    /// A round that reached nobody is the last: the next would reach nobody either, and the caller waits for nothing.
    private RingResult ringRounds(PlanStep.Ring ring) {
        var tally = new RingTally();
        for (int round = 1; round <= ring.rounds() && (round == 1 || tally.anyReached()); round++) {
            for (var wave : ring.waves()) {
                var result = line.ring(wave);
                if (result instanceof RingResult.Talked) {
                    return result;
                }
                tally.add(result);
            }
        }
        stepsWithoutWait = tally.anyReached() ? 0 : stepsWithoutWait;
        return tally.outcome();
    }

    /// Every phone is away (a power cut): where the drawing says nothing, the reserve number rings at once.
    private @Nullable Ending leaveUnreachable(Node.Exit exit) {
        var reserve = position.reserve();
        if (exit.next() != PlanStep.GOODBYE || reserve == null) {
            return leave(exit);
        }
        tellLeft(exit);
        return line.ring(List.of(reserve)) instanceof RingResult.Talked ? Ending.TALKED : goodbye();
    }

    private @Nullable Ending voicemail(PlanStep.Voicemail voicemail) {
        var recording = line.record(voicemail.greeting(), voicemail.mailbox(), voicemail.limitSeconds());
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
        var node = position.node();
        return number == null ? leave(node.exitFromEnd(2)) : leave(node.exits()[listOf(caller, number)]);
    }

    /// The first list that holds the caller, else the exit for others, which is the last.
    private int listOf(PlanStep.Caller caller, String number) {
        var code = callerCode(number);
        var lists = caller.lists();
        for (int i = 0; i < lists.size(); i++) {
            if (plan.listHolds(lists.get(i), code)) {
                return i;
            }
        }
        return lists.size() + 1;
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
            line.play(hangup.goodbye());
        }
        line.hangup(hangup.cause());
        return messageLeft ? Ending.VOICEMAIL : Ending.HUNG_UP;
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
        listener.left(position.graph().id(), position.node().step().id(), exit.name(), exit.nextId());
    }

    private Ending goodbye() {
        line.play(plan.stock(StockPhrase.GOODBYE));
        line.hangup(HangupStep.Cause.NORMAL);
        return messageLeft ? Ending.VOICEMAIL : Ending.SAID_GOODBYE;
    }

    private Ending tooManySteps() {
        line.play(plan.stock(StockPhrase.SORRY));
        line.hangup(HangupStep.Cause.NORMAL);
        return Ending.TOO_MANY_STEPS;
    }
}
