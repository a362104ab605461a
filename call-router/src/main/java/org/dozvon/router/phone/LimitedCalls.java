package org.dozvon.router.phone;

import java.time.Duration;
import org.dozvon.records.event.EndReason;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.LineEnded;
import org.dozvon.scheme.run.RingResult;

import jakarta.inject.Singleton;

/// Calls out within the company's limits: who may be called is decided before, how many at once and for how long is
/// decided here.
@Singleton
public class LimitedCalls {
    private final OutgoingLedger ledger;

    public LimitedCalls(OutgoingLedger ledger) {
        this.ledger = ledger;
    }

    /// Returns when nobody answered, or when the talk is over.
    public EndReason call(PhoneLine phone, TenantPlan plan, CallOut out) {
        var call = phone.identity().callId();
        return switch (ledger.begins(plan, call, !phone.isOut())) {
            case OutgoingLedger.Leave.Granted(var atMost) -> counted(phone, plan, out.lasting(atMost));
            case OutgoingLedger.Leave.LinesBusy _ -> EndReason.OUTGOING_LINES_BUSY;
            case OutgoingLedger.Leave.MinutesUsed _ -> EndReason.MINUTES_USED;
            case OutgoingLedger.Leave.Unknown _ -> EndReason.NOT_REACHED;
        };
    }

    private EndReason counted(PhoneLine phone, TenantPlan plan, CallOut out) {
        var call = phone.identity().callId();
        try {
            var result = phone.callOut(out, () -> ledger.isAnswered(plan, call));
            isOver(plan, call, result instanceof RingResult.Talked talk ? talk.talk() : Duration.ZERO);
            return reason(result);
        } catch (LineEnded ended) {
            if (ended.why() == LineEnded.Why.HANDED_OVER) {
                var arrival = phone.line().arrival();
                ledger.isLeft(plan, call, arrival.node(), arrival.channel());
            } else {
                ledger.breaksOff(plan, call);
            }
            throw ended;
        } catch (RuntimeException fault) {
            ledger.breaksOff(plan, call);
            throw fault;
        }
    }

    /// Of a call that another router began.
    ///
    /// @param talk zero when nobody did
    public void isOver(TenantPlan plan, String call, Duration talk) {
        ledger.isOver(plan, call, talk);
    }

    /// The same, where nobody says how long they talked.
    public void breaksOff(TenantPlan plan, String call) {
        ledger.breaksOff(plan, call);
    }

    static EndReason reason(RingResult result) {
        return switch (result) {
            case RingResult.Talked _ -> EndReason.TALKED;
            case RingResult.NotAnswered _, RingResult.Withdrawn _ -> EndReason.NOT_ANSWERED;
            case RingResult.Busy _ -> EndReason.BUSY;
            case RingResult.Unreachable _ -> EndReason.NOT_REACHED;
        };
    }
}
