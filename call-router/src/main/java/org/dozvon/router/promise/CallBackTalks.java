package org.dozvon.router.promise;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dozvon.records.event.CallFact;
import org.dozvon.records.event.EndReason;
import org.dozvon.records.promise.PromiseTold;
import org.dozvon.router.call.CallIdentity;
import org.dozvon.router.call.CallLog;
import org.dozvon.router.call.CallerLine;
import org.dozvon.router.call.FactJournal;
import org.dozvon.router.call.Masked;
import org.dozvon.router.call.Reception;
import org.dozvon.router.phone.CallOut;
import org.dozvon.router.phone.LimitedCalls;
import org.dozvon.router.phone.PhoneLine;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.PhonePhrase;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.LineEnded;
import org.dozvon.scheme.run.RingResult;
import org.dozvon.scheme.run.StepPointer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Calls that keep a promise: somebody of the company has answered, hears what it is, and the customer is rung, once.
/// Each is a call of its own in the books, from the number that the customer had called.
final class CallBackTalks {
    private static final Logger LOG = Logger.getLogger(CallBackTalks.class);
    private static final int RINGS_SECONDS = 45;
    private static final StepPointer CALLS_BACK =
            new StepPointer(List.of(), new SchemeId("phone"), new StepId("calls-back"));

    private final FactJournal journal;
    private final LimitedCalls limits;
    private final String router;
    private final Set<CallerLine> held = ConcurrentHashMap.newKeySet();

    CallBackTalks(FactJournal journal, LimitedCalls limits, String router) {
        this.limits = limits;
        this.journal = journal;
        this.router = router;
    }

    int count() {
        return held.size();
    }

    /// Talks go on in the node.
    void handOver() {
        held.forEach(CallerLine::handOver);
    }

    interface Claim {
        boolean isWon() throws InterruptedException;
    }

    enum Course {
        OVER,
        /// Another router goes on with it.
        GOES_ON,
        /// Nobody was dialled: it is let go of before, and is another's to do.
        NOT_BEGUN
    }

    Course runs(PhoneLine phone, TenantPlan plan, PromiseTold promise, PersonId agent, Claim claim) {
        var identity = identity(phone.line(), plan);
        return hold(phone.line(), () -> {
            if (isWon(claim)) {
                return calls(phone, plan, promise, agent, identity);
            }
            isNone(phone, plan);
            return Course.OVER;
        });
    }

    private Course calls(PhoneLine phone, TenantPlan plan, PromiseTold promise, PersonId agent, CallIdentity identity) {
        var line = phone.line();
        var log = new CallLog(journal, identity, false, 0);
        var dials = new AtomicBoolean();
        line.begin(identity, log);
        line.enter(CALLS_BACK);
        begins(line, log, promise, agent);
        var goesOn = ends(line, log, () -> {
            phone.say(PhonePhrase.CALLS_BACK, plan.language());
            dials.set(true);
            return rings(phone, plan, new PhoneNumber(promise.number()), agent);
        });
        if (goesOn && !dials.get()) {
            log.write(
                    new CallFact.Ended(log.endedBy(EndReason.NOT_REACHED), EndReason.NOT_REACHED.slug()),
                    line.endedAt());
            return Course.NOT_BEGUN;
        }
        return goesOn ? Course.GOES_ON : Course.OVER;
    }

    private static boolean isWon(Claim claim) {
        try {
            return claim.isWon();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private CallIdentity identity(CallerLine line, TenantPlan plan) {
        var before = line.arrival().before();
        return new CallIdentity(
                before == null ? UUID.randomUUID().toString() : before.callId(),
                plan.tenant(),
                plan.domain(),
                plan.version(),
                router,
                before == null ? line.arrival().at() : before.arrivedAt());
    }

    private static void begins(CallerLine line, CallLog log, PromiseTold promise, PersonId agent) {
        var arrival = line.arrival();
        log.write(
                new CallFact.Arrived(
                        promise.dialled(),
                        null,
                        promise.number(),
                        arrival.node(),
                        arrival.channel(),
                        null,
                        CallFact.Direction.OUTBOUND,
                        agent.value()),
                arrival.at());
        log.write(new CallFact.CallsBack(promise.callId(), promise.queue()), line.switchNow());
        LOG.infof(
                "calls back %s person=%s tenant=%s call=%s",
                Masked.number(promise.number()), agent, promise.tenantId(), promise.callId());
    }

    private EndReason rings(PhoneLine phone, TenantPlan plan, PhoneNumber to, PersonId agent) {
        var leg = new PlanLeg.Outside(to, null, RINGS_SECONDS);
        var reason = limits.call(phone, plan, new CallOut(leg, to.value(), shown(phone), agent, null));
        var phrase = phrase(reason);
        if (phrase != null) {
            say(phone, plan, phrase);
        }
        return reason;
    }

    /// The number that they had called.
    private static PhoneNumber shown(PhoneLine phone) {
        return new PhoneNumber(phone.line().arrival().dialled());
    }

    /// What whoever answered is told; null when they have talked.
    private static @Nullable PhonePhrase phrase(EndReason reason) {
        return switch (reason) {
            case TALKED -> null;
            case NOT_ANSWERED -> PhonePhrase.CUSTOMER_NO_ANSWER;
            case BUSY -> PhonePhrase.CUSTOMER_BUSY;
            case OUTGOING_LINES_BUSY -> PhonePhrase.LINES_BUSY;
            case MINUTES_USED -> PhonePhrase.MINUTES_USED;
            default -> PhonePhrase.CUSTOMER_UNREACHABLE;
        };
    }

    /// Whoever hangs up in the middle of it knows enough.
    private static void say(PhoneLine phone, TenantPlan plan, PhonePhrase phrase) {
        try {
            phone.say(phrase, plan.language());
        } catch (LineEnded ended) {
            if (ended.why() == LineEnded.Why.HANDED_OVER) {
                throw ended;
            }
        }
    }

    /// The router before this one has begun it. What rang when it was gone is not rung again; a talk has gone on.
    ///
    /// @return whether yet another router goes on with it
    boolean goesOn(PhoneLine phone, TenantPlan plan) {
        var line = phone.line();
        var before = Objects.requireNonNull(line.arrival().before(), "a call that was begun");
        var log = new CallLog(journal, identity(line, plan), false, before.sequence() + Reception.GAP_AFTER_A_TAKEOVER);
        var course = hold(line, () -> {
            line.begin(identity(line, plan), log);
            log.write(new CallFact.TakenOver(before.router(), before.step()), line.switchNow());
            line.enter(CALLS_BACK);
            return ends(line, log, () -> talkedBefore(phone, plan)) ? Course.GOES_ON : Course.OVER;
        });
        return course == Course.GOES_ON;
    }

    private EndReason talkedBefore(PhoneLine phone, TenantPlan plan) {
        var line = phone.line();
        if (!phone.isOut()) {
            // Another call keeps the promise.
            say(phone, plan, PhonePhrase.CALL_BACK_OVER);
            return EndReason.NOT_REACHED;
        }
        var call = identity(line, plan).callId();
        var talked = talkBefore(line, plan, call);
        limits.isOver(plan, call, talked == null ? Duration.ZERO : talked.talk());
        return talked == null ? EndReason.NOT_REACHED : EndReason.TALKED;
    }

    private RingResult.@Nullable Talked talkBefore(CallerLine line, TenantPlan plan, String call) {
        try {
            return line.talkBefore();
        } catch (LineEnded ended) {
            if (ended.why() != LineEnded.Why.HANDED_OVER) {
                limits.breaksOff(plan, call);
            }
            throw ended;
        }
    }

    /// There is nobody to be called any more.
    void isNone(PhoneLine phone, TenantPlan plan) {
        var line = phone.line();
        var identity = identity(line, plan);
        line.begin(identity, new CallLog(_ -> {}, identity, false, 0));
        try {
            phone.say(PhonePhrase.CALL_BACK_OVER, plan.language());
            line.hangup(HangupStep.Cause.NORMAL);
        } catch (LineEnded ended) {
            LOG.debugf("Whoever answered did not hear it out: %s", ended.why());
        }
    }

    private Course hold(CallerLine line, Supplier<Course> call) {
        held.add(line);
        try {
            return call.get();
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "A call back failed tenant=%s", line.arrival().tenant());
            line.kill();
            return Course.OVER;
        } finally {
            held.remove(line);
        }
    }

    private interface Rings {
        EndReason end();
    }

    /// @return whether another router goes on with it, and tells the end
    private static boolean ends(CallerLine line, CallLog log, Rings call) {
        Consumer<EndReason> end =
                reason -> log.write(new CallFact.Ended(log.endedBy(reason), reason.slug()), line.endedAt());
        try {
            var reason = call.end();
            line.hangup(HangupStep.Cause.NORMAL);
            end.accept(reason);
            return false;
        } catch (LineEnded ended) {
            switch (ended.why()) {
                case CALLER_LEFT -> end.accept(EndReason.CALLER_HUNG_UP);
                case SWITCH_FAILED -> {
                    line.kill();
                    end.accept(EndReason.SWITCH_FAILED);
                }
                case HANDED_OVER, SENT_ON -> {}
            }
            return ended.why() == LineEnded.Why.HANDED_OVER;
        }
    }
}
