package org.dozvon.router.phone;

import java.time.Duration;
import org.dozvon.records.event.EndReason;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.RingResult;

import jakarta.inject.Singleton;

/// Calls out for which somebody of the company was rung: who may be called is decided before, how many at once and for
/// how long is decided as for all.
@Singleton
public class LimitedCalls {
    private final OutgoingLedger ledger;

    public LimitedCalls(OutgoingLedger ledger) {
        this.ledger = ledger;
    }

    /// Returns when nobody answered, or when the talk is over.
    public EndReason call(PhoneLine phone, TenantPlan plan, PlanLeg.Outside leg, PhoneNumber shown, PersonId by) {
        var call = phone.identity().callId();
        return switch (ledger.begins(plan, call, !phone.isOut())) {
            case OutgoingLedger.Leave.Granted(var atMost) ->
                counted(phone, plan, new CallOut(leg, leg.number().value(), shown, by, atMost));
            case OutgoingLedger.Leave.LinesBusy _ -> EndReason.OUTGOING_LINES_BUSY;
            case OutgoingLedger.Leave.MinutesUsed _ -> EndReason.MINUTES_USED;
            case OutgoingLedger.Leave.Unknown _ -> EndReason.NOT_REACHED;
        };
    }

    private EndReason counted(PhoneLine phone, TenantPlan plan, CallOut out) {
        var call = phone.identity().callId();
        var talked = Duration.ZERO;
        try {
            var result = phone.callOut(out, () -> ledger.isAnswered(plan, call));
            talked = result instanceof RingResult.Talked talk ? talk.talk() : Duration.ZERO;
            return reason(result);
        } finally {
            ledger.isOver(plan, call, talked);
        }
    }

    /// A talk that another router began has come to its end here.
    public void talked(TenantPlan plan, String call, Duration talk) {
        ledger.isOver(plan, call, talk);
    }

    private static EndReason reason(RingResult result) {
        return switch (result) {
            case RingResult.Talked _ -> EndReason.TALKED;
            case RingResult.NotAnswered _, RingResult.Withdrawn _ -> EndReason.NOT_ANSWERED;
            case RingResult.Busy _ -> EndReason.BUSY;
            case RingResult.Unreachable _ -> EndReason.NOT_REACHED;
        };
    }
}
