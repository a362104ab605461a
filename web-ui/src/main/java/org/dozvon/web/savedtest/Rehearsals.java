package org.dozvon.web.savedtest;

import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.rehearse.Rehearsal;
import org.dozvon.web.client.SchemeView;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.scheme.Plans;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import jakarta.enterprise.context.RequestScoped;

/// Calls on a draft among the live schemes, as a publish would try them.
@RequestScoped
public class Rehearsals {
    private final TenantApi tenants;
    private final Plans plans;

    Rehearsals(@RestClient TenantApi tenants, Plans plans) {
        this.tenants = tenants;
        this.plans = plans;
    }

    Tenant with(SchemeView scheme) {
        return tenants.model("live").withScheme(scheme.draft());
    }

    Rehearsal on(Tenant tenant) {
        return Rehearsal.of(tenant, plans.of(tenant));
    }
}
