package org.dozvon.router.call;

import io.quarkus.arc.DefaultBean;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.scheme.run.Lookups;

import jakarta.inject.Singleton;

/// A router that asks nobody: every webhook fails, no owner is known.
@Singleton
@DefaultBean
public class NoLookups implements CallLookups {
    @Override
    public Lookups of(CallIdentity identity, TenantPlan plan, CallLog log, CallerLine line) {
        return Lookups.NONE;
    }
}
