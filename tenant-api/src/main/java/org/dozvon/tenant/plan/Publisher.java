package org.dozvon.tenant.plan;

import io.micrometer.core.annotation.Timed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.dozvon.records.RecordJson;
import org.dozvon.records.Topics;
import org.dozvon.records.plan.PlanPublished;
import org.dozvon.scheme.compile.Compiler;
import org.dozvon.scheme.compile.PlanRefused;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.plan.TenantPlan;
import org.dozvon.tenant.access.Caller;
import org.dozvon.tenant.access.TenantScope;
import org.dozvon.tenant.outbox.Outbox;
import org.dozvon.tenant.problem.ProblemException;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/// The one way in which anything of a tenant changes. In one transaction: lock the tenant, make the change, compile the
/// whole plan anew, keep it, put it into the outbox. So a change that no plan can be made of is not made at all, and
/// what is kept and what calls go by are never apart.
@ApplicationScoped
public class Publisher {
    private static final Logger LOG = Logger.getLogger(Publisher.class);

    /// Below what the topic takes, which also counts the record's own frame.
    private static final int BYTES_AT_MOST = 9 * 1024 * 1024;

    private final TenantScope scope;
    private final Caller caller;
    private final EntityManager database;
    private final TenantModel model;
    private final PlanRepository plans;
    private final Outbox outbox;

    Publisher(
            TenantScope scope,
            Caller caller,
            EntityManager database,
            TenantModel model,
            PlanRepository plans,
            Outbox outbox) {
        this.scope = scope;
        this.caller = caller;
        this.database = database;
        this.model = model;
        this.plans = plans;
        this.outbox = outbox;
    }

    /// @param change is given what it becomes part of
    @Transactional
    public <T> T publish(Function<Publication, T> change) {
        return publish(change, Gate.OPEN);
    }

    /// @param gate refuses, by throwing, a plan that may not take effect
    @Transactional
    public <T> T publish(Function<Publication, T> change, Gate gate) {
        return publish(caller.name(), change, gate);
    }

    /// @param by who wanted it, when that is not the one who asks now
    @Transactional
    @Timed(value = "dozvon.publish", histogram = true)
    public <T> T publish(String by, Function<Publication, T> change, Gate gate) {
        var publication = begin(by);
        var changed = change.apply(publication);
        database.flush();
        finish(publication, gate);
        return changed;
    }

    /// What a plan has to pass beyond being one.
    public interface Gate {
        Gate OPEN = (_, _) -> {};

        /// @param tenant what the plan was compiled from
        void pass(Tenant tenant, TenantPlan plan);
    }

    /// For a change that does not ask which plan it becomes part of.
    @Transactional
    public void publish(Runnable change) {
        publish(_ -> {
            change.run();
            return true;
        });
    }

    /// The next version is taken by an update of the tenant's row, which also locks it: changes of one tenant come one
    /// after the other, and a version of a change that failed is given to the next.
    private Publication begin(String by) {
        var versions = database.createNativeQuery(
                        "UPDATE tenant SET plan_version = plan_version + 1 WHERE id = :tenant RETURNING plan_version",
                        Long.class)
                .setParameter("tenant", scope.required())
                .getResultList();
        if (versions.isEmpty()) {
            throw ProblemException.unknown();
        }
        return new Publication((Long) versions.getFirst(), Instant.now().truncatedTo(ChronoUnit.MICROS), by);
    }

    private void finish(Publication publication, Gate gate) {
        var tenant = model.live();
        var plan = compiled(tenant, publication.planVersion());
        gate.pass(tenant, plan);
        plans.keep(tenant, publication);
        outbox.add(Topics.PLANS, tenant.id(), fitting(RecordJson.write(record(plan, publication))));
        LOG.infof("Published a plan tenant=%s planVersion=%d", tenant.id(), publication.planVersion());
    }

    /// @throws ProblemException 422 with each error at its step
    public static TenantPlan compiled(Tenant tenant, long version) {
        try {
            return Compiler.compile(tenant, version);
        } catch (PlanRefused refused) {
            throw ProblemException.of(422, "scheme-has-errors", SchemeProblems.of(refused));
        }
    }

    /// A record that Kafka would never take must not get into the outbox: all others would wait behind it.
    private static byte[] fitting(byte[] record) {
        if (record.length > BYTES_AT_MOST) {
            throw ProblemException.of(422, "plan-too-large");
        }
        return record;
    }

    private static PlanPublished record(TenantPlan plan, Publication publication) {
        return new PlanPublished(plan.tenant().value(), plan.version(), publication.at(), plan);
    }
}
