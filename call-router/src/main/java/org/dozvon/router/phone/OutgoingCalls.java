package org.dozvon.router.phone;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.dozvon.records.event.CallFact;
import org.dozvon.records.event.EndReason;
import org.dozvon.router.call.CallLog;
import org.dozvon.router.call.FactJournal;
import org.dozvon.router.call.Reception;
import org.dozvon.router.desk.Desks;
import org.dozvon.scheme.model.HangupStep;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.PhonePhrase;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.run.LineEnded;
import org.dozvon.scheme.run.OutgoingRules;
import org.dozvon.scheme.run.OutgoingRules.Verdict;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Singleton;

/// Calls out: by the company's rules, within its limits, in its books. Help can be called whatever they say.
@Singleton
public class OutgoingCalls {
    private static final Logger LOG = Logger.getLogger(OutgoingCalls.class);
    private static final int RINGS_SECONDS = Math.toIntExact(OutgoingLedger.RINGS.toSeconds());

    private final FactJournal journal;
    private final LimitedCalls limits;
    private final Desks desks;

    public OutgoingCalls(FactJournal journal, LimitedCalls limits, Desks desks) {
        this.journal = desks.watchedOut(journal);
        this.limits = limits;
        this.desks = desks;
    }

    /// Empty when the digits are no number that could be called.
    Optional<Program> program(PhoneCaller who, String digits) {
        return OutgoingRules.of(who.plan())
                .verdict(who.person(), digits)
                .map(verdict -> phone -> new Out(phone, who, log(phone)).goes(verdict));
    }

    private CallLog log(PhoneLine phone) {
        var before = phone.line().arrival().before();
        int sequence = before == null ? 0 : before.sequence() + Reception.GAP_AFTER_A_TAKEOVER;
        return new CallLog(journal, phone.identity(), false, sequence);
    }

    /// One call out while this router holds it.
    private final class Out {
        private final PhoneLine phone;
        private final PhoneCaller who;
        private final CallLog log;

        Out(PhoneLine phone, PhoneCaller who, CallLog log) {
            this.phone = phone;
            this.who = who;
            this.log = log;
        }

        void goes(Verdict verdict) {
            switch (verdict) {
                case Verdict.Emergency(var digits, var shown) -> {
                    begins(digits, shown);
                    var help = call(new PhoneNumber("+" + digits), digits, shown);
                    held(() -> LimitedCalls.reason(phone.callOut(help, () -> {})));
                }
                case Verdict.Goes(var to, var shown) -> {
                    begins(to.value(), shown);
                    held(() -> limits.call(phone, who.plan(), call(to, to.value(), shown)));
                }
                case Verdict.Refused(var to, var shown) -> {
                    begins(to.value(), shown);
                    refuses(shown == null ? PhonePhrase.NO_NUMBER : PhonePhrase.NOT_ALLOWED, EndReason.NOT_ALLOWED);
                }
            }
        }

        private void begins(String to, @Nullable PhoneNumber shown) {
            var arrival = phone.line().arrival();
            var before = arrival.before();
            phone.writes(log);
            if (before == null) {
                log.write(arrived(to, shown), phone.identity().arrivedAt());
            } else {
                log.write(new CallFact.TakenOver(before.router(), before.step()), now());
            }
        }

        private CallFact.Arrived arrived(String to, @Nullable PhoneNumber shown) {
            var arrival = phone.line().arrival();
            return new CallFact.Arrived(
                    shown == null ? null : shown.value(),
                    null,
                    to,
                    arrival.node(),
                    arrival.channel(),
                    null,
                    CallFact.Direction.OUTBOUND,
                    who.person().value());
        }

        private CallOut call(PhoneNumber to, String dialled, @Nullable PhoneNumber shown) {
            return new CallOut(new PlanLeg.Outside(to, null, RINGS_SECONDS), dialled, shown, who.person(), null);
        }

        /// Meanwhile nobody who waits is offered to whoever calls.
        private void held(Supplier<EndReason> rings) {
            desks.callsOut(phone.identity(), who.person());
            try {
                isOver(rings.get());
            } catch (LineEnded ended) {
                ended(ended);
            } finally {
                desks.gone(phone.identity());
            }
        }

        private void isOver(EndReason reason) {
            switch (reason) {
                case TALKED -> {
                    phone.line().hangup(HangupStep.Cause.NORMAL);
                    end(reason);
                }
                case BUSY -> {
                    phone.line().hangup(HangupStep.Cause.BUSY);
                    end(reason);
                }
                case OUTGOING_LINES_BUSY -> refuses(PhonePhrase.LINES_BUSY, reason);
                case MINUTES_USED -> refuses(PhonePhrase.MINUTES_USED, reason);
                case NOT_REACHED -> refuses(PhonePhrase.TRY_LATER, reason);
                default -> end(reason);
            }
        }

        /// Whoever hears why, and hangs up in the middle of it, was refused all the same.
        private void refuses(PhonePhrase phrase, EndReason reason) {
            LOG.infof(
                    "a call out came to nothing: %s account=%s tenant=%s call=%s",
                    reason.slug(), who.account().account(), who.tenant(), call());
            try {
                phone.say(phrase, who.plan().language());
            } catch (LineEnded ended) {
                if (ended.why() == LineEnded.Why.HANDED_OVER) {
                    throw ended;
                }
            }
            end(reason);
        }

        private void ended(LineEnded ended) {
            switch (ended.why()) {
                case CALLER_LEFT -> end(EndReason.CALLER_HUNG_UP);
                case SWITCH_FAILED -> end(EndReason.SWITCH_FAILED);
                // Another router goes on, and tells the end.
                case HANDED_OVER, SENT_ON -> {}
            }
            throw ended;
        }

        private void end(EndReason reason) {
            log.write(
                    new CallFact.Ended(log.endedBy(reason), reason.slug()),
                    phone.line().endedAt());
        }

        private Instant now() {
            return phone.line().switchNow();
        }

        private String call() {
            return phone.identity().callId();
        }
    }
}
