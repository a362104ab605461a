package org.dozvon.router.phone;

import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.plan.PlanAccount;
import org.dozvon.scheme.plan.TenantPlan;

/// Whose phone dials, as the node has found it.
public record PhoneCaller(TenantPlan plan, PlanAccount account) {
    public String tenant() {
        return plan.tenant().value();
    }

    public PersonId person() {
        return account.person();
    }
}
