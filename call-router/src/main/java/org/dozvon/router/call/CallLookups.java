package org.dozvon.router.call;

import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.Lookups;

/// What a call can ask of other systems.
public interface CallLookups {
    /// @param plan the version that decides this call: it knows the tenant's connections
    Lookups of(CallIdentity identity, TenantPlan plan);
}
