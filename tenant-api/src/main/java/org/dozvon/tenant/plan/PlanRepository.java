package org.dozvon.tenant.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.tenant.problem.ProblemException;

import jakarta.enterprise.context.ApplicationScoped;

/// Every plan that ever took effect.
@ApplicationScoped
public class PlanRepository implements PanacheRepositoryBase<PlanEntity, PlanEntity.Key> {
    PlanEntity required(long version) {
        return find("version", version).singleResultOptional().orElseThrow(ProblemException::unknown);
    }

    void keep(Tenant tenant, Publication publication) {
        var plan = new PlanEntity();
        plan.tenant = tenant.id().value();
        plan.version = publication.planVersion();
        plan.publishedAt = publication.at();
        plan.publishedBy = publication.by();
        plan.model = Secrets.blanked(tenant);
        persist(plan);
    }
}
