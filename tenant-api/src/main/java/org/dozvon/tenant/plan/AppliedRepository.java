package org.dozvon.tenant.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.dozvon.records.plan.PlanApplied;

import jakarta.enterprise.context.ApplicationScoped;

/// Who answers calls by which plan.
@ApplicationScoped
public class AppliedRepository implements PanacheRepositoryBase<AppliedEntity, AppliedEntity.Key> {
    /// Long past the moment in which anybody watches a publish.
    private static final Duration KEPT = Duration.ofDays(7);

    private static final int ROWS_AT_MOST = 1000;

    /// Of each applier the first of this plan or a later one: a plan that was overtaken is answered by its successor.
    List<AppliedEntity> from(long version) {
        var first = new LinkedHashMap<String, AppliedEntity>();
        find("version >= ?1", Sort.by("applier").and("version"), version).page(0, ROWS_AT_MOST).stream()
                .forEach(applied -> first.putIfAbsent(applied.applier, applied));
        return List.copyOf(first.values());
    }

    /// The first word counts: Kafka may bring it again, and a router that starts anew says it again.
    void keep(PlanApplied applied) {
        delete("appliedAt < ?1", Instant.now().minus(KEPT));
        if (find("applier = ?1 and version = ?2", applied.applier(), applied.version())
                .firstResultOptional()
                .isPresent()) {
            return;
        }
        var kept = new AppliedEntity();
        kept.tenant = applied.tenantId();
        kept.applier = applied.applier();
        kept.version = applied.version();
        kept.kind = applied.kind();
        kept.appliedAt = applied.appliedAt();
        kept.refusal = applied.refusal();
        persist(kept);
    }
}
