package org.dozvon.tenant.scheme;

import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.tenant.plan.Publisher;
import org.dozvon.tenant.plan.TenantModel;
import org.dozvon.tenant.problem.ProblemException;

import jakarta.enterprise.context.ApplicationScoped;

/// What a publish would put in force, before it does.
@ApplicationScoped
public class Candidates {
    private static final long NO_VERSION = 1;

    private final SchemeService drafts;
    private final TenantModel model;

    Candidates(SchemeService drafts, TenantModel model) {
        this.drafts = drafts;
        this.model = model;
    }

    /// The draft among the live schemes.
    Tenant withDraft(SchemeEntity scheme) {
        return model.live().withScheme(drafts.drawn(scheme));
    }

    /// What is live, which this scheme must be part of.
    Tenant live(SchemeEntity scheme) {
        if (scheme.liveVersion == null) {
            throw ProblemException.of(409, "scheme-never-published");
        }
        return model.live();
    }

    TenantPlan compiled(Tenant tenant) {
        return Publisher.compiled(tenant, NO_VERSION);
    }
}
