package org.dozvon.router.call;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.plan.TenantPlan;

/// Rings people of a company without a caller, since they shall call one.
public interface CallBackPhones {
    /// Rings these phones at once; the first that is answered comes to a router by the door, with the token.
    ///
    /// @param number  of the customer, E.164: their phones show it
    /// @param dialled the company's number that the customer had called
    Ringing ring(TenantPlan plan, String number, String dialled, String token, List<PlanLeg> legs);

    /// @param outcome how it ended
    /// @param stop    lets the phones be
    record Ringing(CompletableFuture<Outcome> outcome, Runnable stop) {}

    enum Outcome {
        ANSWERED,
        SILENT,
        BUSY,
        REFUSED,
        UNREACHABLE
    }
}
