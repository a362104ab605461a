package org.dozvon.router.call;

import org.dozvon.records.event.CallEvent;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.Queues;
import org.jspecify.annotations.Nullable;

/// The queues of the tenants whose calls are here.
public interface CallQueues {
    /// Nobody answers any.
    CallQueues NONE = new CallQueues() {
        @Override
        public Queues of(TenantPlan plan, CallerLine line) {
            return Queues.NONE;
        }

        @Override
        public void heard(CallEvent event, @Nullable String caller) {}

        @Override
        public void gone(CallIdentity call) {}
    };

    Queues of(TenantPlan plan, CallerLine line);

    /// Each fact of each call: who talks cannot be offered another caller.
    ///
    /// @param caller whose call it is, E.164; null when hidden
    void heard(CallEvent event, @Nullable String caller);

    /// The call is over here: ended, or another router's.
    void gone(CallIdentity call);
}
