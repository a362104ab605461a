package org.dozvon.router.call;

import java.time.Duration;
import java.util.List;
import org.dozvon.records.command.CallCommand;
import org.dozvon.scheme.plan.PlanAccount;
import org.dozvon.scheme.plan.TenantPlan;

/// Places calls of our own through a node.
public interface CallPlacer {
    /// A call that goes the way of a customer's, marked as a test. Returns once the node has been asked.
    ///
    /// @param patience until somebody or something answers it
    void placeTestCall(String tenant, CallCommand.PlaceTestCall test, Duration patience);

    /// Rings somebody's own phone; when it is answered, it calls the number as if it had been dialled there.
    ///
    /// @param accounts whose phones ring, all at once: the first that is answered calls
    void placeCall(TenantPlan plan, List<PlanAccount> accounts, String number);

    /// A phone that would fetch a call is told how, when one rings here at any of those people.
    void tellToFetch(String tenant, CallCommand.Fetch fetch);
}
