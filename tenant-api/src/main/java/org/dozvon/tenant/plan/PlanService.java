package org.dozvon.tenant.plan;

import java.time.Duration;
import org.dozvon.records.Topics;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.tenant.outbox.Outbox;
import org.dozvon.tenant.plan.AppliedView.Applier;
import org.dozvon.tenant.problem.ProblemException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// The tenant whole, now and as of each plan.
@ApplicationScoped
public class PlanService {
    private final TenantModel model;
    private final PlanRepository plans;
    private final AppliedRepository applied;
    private final Nodes nodes;
    private final Outbox outbox;

    PlanService(TenantModel model, PlanRepository plans, AppliedRepository applied, Nodes nodes, Outbox outbox) {
        this.model = model;
        this.plans = plans;
        this.applied = applied;
        this.nodes = nodes;
        this.outbox = outbox;
    }

    @Transactional
    public Tenant model(String schemes) {
        return Secrets.blanked(
                switch (Drawings.named(schemes)) {
                    case LIVE -> model.live();
                    case DRAWN -> model.drawn();
                });
    }

    @Transactional
    public Tenant modelOf(long version) {
        return plans.required(version).model;
    }

    @Transactional
    public Scheme scheme(long version, String id) {
        return modelOf(version).schemes().stream()
                .filter(scheme -> scheme.id().value().equals(id))
                .findFirst()
                .orElseThrow(ProblemException::unknown);
    }

    @Transactional
    public AppliedView applied(long version) {
        var plan = plans.required(version);
        var appliers =
                applied.from(version).stream().map(one -> applier(plan, one)).toList();
        return new AppliedView(version, plan.publishedAt, nodes.alive(), outbox.isWaiting(Topics.PLANS), appliers);
    }

    private static Applier applier(PlanEntity plan, AppliedEntity one) {
        var millis = Duration.between(plan.publishedAt, one.appliedAt).toMillis();
        // Clocks of two machines differ a little: nothing is applied before it was published.
        return new Applier(one.applier, one.kind, one.appliedAt, Math.max(0, millis), one.refusal);
    }
}
