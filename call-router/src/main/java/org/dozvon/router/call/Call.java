package org.dozvon.router.call;

import java.util.List;
import org.dozvon.records.event.CallFact;
import org.dozvon.records.event.EndReason;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.PlanNumber;
import org.dozvon.scheme.run.Ending;
import org.dozvon.scheme.run.FlowRunner;
import org.dozvon.scheme.run.LineEnded;
import org.dozvon.scheme.run.RunnablePlan;
import org.dozvon.scheme.run.StepPointer;
import org.dozvon.scheme.run.World;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One call while this router holds it, on a thread of its own.
///
/// arrived or taken over ▶ on its way through the plan ─ the plan ends ▶ ended; ─ the caller leaves ▶ ended;
/// ─ handed over ▶ nothing more is written here, another router goes on
public final class Call {
    private static final Logger LOG = Logger.getLogger(Call.class);

    private static final int LISTENER_RINGS_SECONDS = 20;

    private final CallIdentity identity;
    private final Arrival arrival;
    private final RunnablePlan plan;
    private final CallerLine line;
    private final CallLog log;
    private final World world;
    private final PhoneLines lines;
    private final @Nullable InsideCall inside;
    private volatile boolean askedToEnd;

    /// @param inside null for a customer's
    Call(
            CallIdentity identity,
            RunnablePlan plan,
            CallerLine line,
            CallLog log,
            World world,
            PhoneLines lines,
            @Nullable InsideCall inside) {
        this.inside = inside;
        this.identity = identity;
        this.arrival = line.arrival();
        this.plan = plan;
        this.line = line;
        this.log = log;
        this.world = world;
        this.lines = lines;
    }

    public CallIdentity identity() {
        return identity;
    }

    public CallerLine line() {
        return line;
    }

    /// Ends the call because a person asked for it.
    public void hangUpFor(String user) {
        LOG.infof("hung up by a person user=%s tenant=%s call=%s", user, identity.tenant(), identity.callId());
        askedToEnd = true;
        var _ = Thread.ofVirtual().name("hang-up").start(line::kill);
    }

    /// On which leg somebody talks here; null when they do not.
    public @Nullable String legOf(PersonId person) {
        return log.legOf(person);
    }

    /// Only phones of the company ring: behind an outside number a mailbox may pick up, and record the talk.
    ///
    /// @return false when they have no phone, or this is a test
    public boolean isHeardBy(Listener listener) {
        var phones = plan.phones(listener.person(), ContactOrder.ALL_AT_ONCE, LISTENER_RINGS_SECONDS).stream()
                .flatMap(List::stream)
                .filter(PlanLeg.Account.class::isInstance)
                .toList();
        if (phones.isEmpty() || arrival.test() != null) {
            return false;
        }
        LOG.infof(
                "listened to user=%s mode=%s tenant=%s call=%s leg=%s",
                listener.by(), listener.modeName(), identity.tenant(), identity.callId(), listener.leg());
        line.listen(listener, phones);
        return true;
    }

    /// @return how it ended, null when another router goes on with it
    @Nullable
    EndReason run() {
        line.begin(identity, log);
        tellBeginning();
        try {
            return finish(follow());
        } catch (LineEnded ended) {
            return finish(ended);
        } catch (RuntimeException fault) {
            return finish(fault);
        }
    }

    private void tellBeginning() {
        var before = arrival.before();
        if (before == null) {
            log.write(
                    new CallFact.Arrived(
                            arrival.caller(),
                            inside == null ? arrival.callerName() : inside.callerName(),
                            arrival.dialled(),
                            arrival.node(),
                            arrival.channel(),
                            arrival.test() == null ? null : arrival.test().testId(),
                            inside == null ? null : CallFact.Direction.INSIDE,
                            inside == null ? null : inside.person().value()),
                    identity.arrivedAt());
        } else if (!isBackHere(before)) {
            log.write(new CallFact.TakenOver(before.router(), before.step()), line.switchNow());
        }
        LOG.infof(
                "%s caller=%s dialled=%s tenant=%s call=%s planVersion=%d node=%s",
                before == null ? "arrived" : "taken over at " + before.step(),
                Masked.number(arrival.caller()),
                arrival.dialled(),
                identity.tenant(),
                identity.callId(),
                identity.planVersion(),
                arrival.node());
    }

    // Whom somebody has sent on comes back, mostly to the same router: nobody has taken the call over.
    private boolean isBackHere(Arrival.Before before) {
        return identity.router().equals(before.router()) && line.comesBack();
    }

    private Ending follow() {
        var path = new Path(identity, plan, log, line);
        var pointer = pointer(arrival.before());
        if (inside != null) {
            return follow(inside, pointer, path);
        }
        var number = number();
        if (pointer != null) {
            keepsLine(pointer, number);
            return FlowRunner.resume(plan, pointer, line, path, world);
        }
        var full = arrival.test() == null
                ? lines.take(identity, number, plan.plan().calls())
                : null;
        if (full == null) {
            return FlowRunner.run(plan, number, line, path, world);
        }
        log.write(full, line.switchNow());
        return FlowRunner.runOverflow(plan, number, line, path, world);
    }

    // A colleague takes none of the lines that were bought for customers.
    private Ending follow(InsideCall dialled, @Nullable StepPointer pointer, Path path) {
        return pointer != null && plan.knows(pointer)
                ? FlowRunner.resume(plan, pointer, line, path, world)
                : FlowRunner.runInside(plan, dialled.digits(), line, path, world);
    }

    // A test takes nobody's line, and a call that went the way of those above the limit has none.
    private void keepsLine(StepPointer pointer, PlanNumber number) {
        var overflow = number.overflow();
        var isAbove =
                overflow != null && plan.plan().schemes().get(overflow).id().equals(pointer.outermost());
        if (arrival.test() == null && !isAbove) {
            lines.keep(identity, arrival.dialled());
        }
    }

    // A pointer that cannot be read begins the call anew: better than no call.
    private static @Nullable StepPointer pointer(Arrival.@Nullable Before before) {
        try {
            return before == null || before.step().isEmpty() ? null : StepPointer.parse(before.step());
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private PlanNumber number() {
        var dialled = new PhoneNumber(arrival.dialled());
        var number = plan.plan().number(dialled);
        return number == null ? new PlanNumber(dialled, "", null, null) : number;
    }

    private EndReason finish(Ending ending) {
        if (ending == Ending.TALKED) {
            line.hangup(HangupStep.Cause.NORMAL);
        }
        return end(
                switch (ending) {
                    case TALKED -> EndReason.TALKED;
                    case VOICEMAIL -> EndReason.VOICEMAIL_LEFT;
                    case CALLBACK_PROMISED -> EndReason.CALLBACK_PROMISED;
                    case SAID_GOODBYE -> EndReason.SAID_GOODBYE;
                    case HUNG_UP -> EndReason.HUNG_UP_BY_SCHEME;
                    case NO_SCHEME -> EndReason.NO_SCHEME;
                    case LINES_BUSY -> EndReason.LINES_BUSY;
                    case TOO_MANY_STEPS -> EndReason.TOO_MANY_STEPS;
                });
    }

    private @Nullable EndReason finish(LineEnded ended) {
        return switch (ended.why()) {
            case CALLER_LEFT -> end(callerLeft());
            case HANDED_OVER -> handedOver();
            case SENT_ON -> sentOn();
            case SWITCH_FAILED -> failed();
        };
    }

    private @Nullable EndReason sentOn() {
        LOG.infof("sent on from a phone tenant=%s call=%s", identity.tenant(), identity.callId());
        var talkedBefore = line.comesBack();
        try {
            var isOver = line.letGo(plan.plan());
            // A phone of the company is sent on by the node alone, as if it had dialled.
            return isOver || inside != null ? end(talkedOrLeft(talkedBefore)) : null;
        } catch (LineEnded ended) {
            return ended.why() == LineEnded.Why.CALLER_LEFT ? end(talkedOrLeft(talkedBefore)) : finish(ended);
        } catch (RuntimeException fault) {
            return finish(fault);
        }
    }

    // A fault of our own: the next router may know better. When it is the second that meets it, nobody does.
    private @Nullable EndReason finish(RuntimeException fault) {
        LOG.errorf(fault, "A call failed tenant=%s call=%s", identity.tenant(), identity.callId());
        return arrival.before() == null ? handedOver() : failed();
    }

    /// Whoever has picked up and hears what it is about may send the caller on before anybody talks with them.
    private EndReason talkedOrLeft(boolean talkedBefore) {
        return talkedBefore || log.answered() ? EndReason.TALKED : callerLeft();
    }

    private EndReason callerLeft() {
        if (askedToEnd) {
            return EndReason.HUNG_UP_BY_USER;
        }
        if (log.messageLeft()) {
            return EndReason.VOICEMAIL_LEFT;
        }
        return log.callBackPromised() ? EndReason.CALLBACK_PROMISED : EndReason.CALLER_HUNG_UP;
    }

    private @Nullable EndReason handedOver() {
        LOG.infof("left to another router tenant=%s call=%s", identity.tenant(), identity.callId());
        return null;
    }

    private EndReason failed() {
        line.kill();
        return end(EndReason.SWITCH_FAILED);
    }

    private EndReason end(EndReason reason) {
        var party = log.endedBy(reason);
        log.write(new CallFact.Ended(party, reason.slug()), line.endedAt());
        LOG.infof("ended %s by=%s tenant=%s call=%s", reason.slug(), party, identity.tenant(), identity.callId());
        return reason;
    }
}
