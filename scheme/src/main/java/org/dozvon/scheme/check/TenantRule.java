package org.dozvon.scheme.check;

import org.dozvon.scheme.model.Tenant;

/// One thing that can be wrong with what a tenant keeps beside its schemes.
interface TenantRule {
    void check(Tenant tenant, Findings findings);
}
