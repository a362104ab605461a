package org.dozvon.router.call;

import org.dozvon.records.event.CallEvent;
import org.dozvon.scheme.plan.TenantPlan;

/// Who talks with whom.
public interface CallTalks {
    /// Nobody wants to know.
    CallTalks NONE = new CallTalks() {
        @Override
        public void heard(CallEvent event, TenantPlan plan, Arrival arrival) {}

        @Override
        public void gone(CallIdentity call) {}
    };

    /// Each fact of each call.
    void heard(CallEvent event, TenantPlan plan, Arrival arrival);

    /// The call is over here: ended, or another router's.
    void gone(CallIdentity call);
}
