package org.dozvon.router.call;

import org.dozvon.records.event.CallEvent;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.Lookups;
import org.jspecify.annotations.Nullable;

/// What a call can ask of other systems.
public interface CallLookups {
    /// @param plan the version that decides this call: it knows the tenant's connections
    /// @param log  what is asked outside is written down there
    Lookups of(CallIdentity identity, TenantPlan plan, CallLog log, CallerLine line);

    /// Hears each fact of a call.
    ///
    /// @param caller E.164, null when hidden
    default void heard(CallEvent event, @Nullable String caller) {}
}
