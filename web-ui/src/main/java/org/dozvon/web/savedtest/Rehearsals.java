package org.dozvon.web.savedtest;

import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.rehearse.Rehearsal;
import org.dozvon.web.client.SchemeView;
import org.dozvon.web.client.TenantApi;
import org.dozvon.web.language.Visitor;
import org.dozvon.web.scheme.Plans;
import org.dozvon.web.scheme.Telling;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import jakarta.enterprise.context.RequestScoped;

/// Calls on a draft among the live schemes, as a publish would try them.
@RequestScoped
public class Rehearsals {
    private final TenantApi tenants;
    private final Visitor visitor;
    private final Plans plans;

    Rehearsals(@RestClient TenantApi tenants, Visitor visitor, Plans plans) {
        this.tenants = tenants;
        this.visitor = visitor;
        this.plans = plans;
    }

    Tenant with(SchemeView scheme) {
        return new Telling(tenants.model("live"), visitor.language()).with(scheme.draft());
    }

    Rehearsal on(Tenant tenant) {
        return Rehearsal.of(tenant, plans.of(tenant));
    }
}
