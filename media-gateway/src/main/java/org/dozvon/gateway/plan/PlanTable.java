package org.dozvon.gateway.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dozvon.scheme.model.TenantId;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

/// The plans in force on this node, by tenant, by number and by SIP domain. A reader gets one tenant's plan
/// and takes all its answers from that, so no call sees half of one version and half of another.
@ApplicationScoped
public class PlanTable {
    /// What became of a plan.
    public sealed interface Outcome {
        /// In force. `conflicts` are numbers and domains that another tenant holds.
        record Taken(PlanChange change, List<String> conflicts) implements Outcome {}

        /// Not newer than the one at hand.
        record PassedOver(long atHand) implements Outcome {}
    }

    private final Map<TenantId, NodePlan> plans = new ConcurrentHashMap<>();
    private final Claims numbers = new Claims();
    private final Claims domains = new Claims();
    private volatile boolean complete;

    /// By a number in E.164.
    public @Nullable NodePlan ofNumber(String e164) {
        var holder = numbers.holder(e164);
        return holder == null ? null : plans.get(holder);
    }

    public @Nullable NodePlan ofDomain(String domain) {
        var holder = domains.holder(domain.toLowerCase(Locale.ROOT));
        return holder == null ? null : plans.get(holder);
    }

    public @Nullable NodePlan of(TenantId tenant) {
        return plans.get(tenant);
    }

    public Set<TenantId> tenants() {
        return Set.copyOf(plans.keySet());
    }

    /// Whether an unknown number is really unknown: everything published has been read.
    public boolean isComplete() {
        return complete;
    }

    void completed() {
        complete = true;
    }

    synchronized Outcome apply(NodePlan plan) {
        var before = plans.get(plan.tenant());
        if (before != null && before.version() >= plan.version()) {
            return new Outcome.PassedOver(before.version());
        }
        return replace(before, plan);
    }

    /// Puts a plan in the place of whatever is at hand, also of a later version.
    synchronized Outcome.Taken replace(NodePlan plan) {
        return replace(plans.get(plan.tenant()), plan);
    }

    // Claims first, releases last: in between, a number that stays is never unknown.
    private Outcome.Taken replace(@Nullable NodePlan before, NodePlan plan) {
        var conflicts = new ArrayList<String>();
        for (var number : plan.numbers().keySet()) {
            if (!numbers.claim(number, plan.tenant())) {
                conflicts.add(number);
            }
        }
        if (!domains.claim(plan.domain(), plan.tenant())) {
            conflicts.add(plan.domain());
        }
        plans.put(plan.tenant(), plan);
        if (before != null) {
            releaseDropped(before, plan);
        }
        return new Outcome.Taken(new PlanChange(before, plan), conflicts);
    }

    private void releaseDropped(NodePlan before, NodePlan plan) {
        for (var number : before.numbers().keySet()) {
            if (!plan.numbers().containsKey(number)) {
                numbers.release(number, plan.tenant());
            }
        }
        if (!before.domain().equals(plan.domain())) {
            domains.release(before.domain(), plan.tenant());
        }
    }

    synchronized @Nullable PlanChange remove(TenantId tenant) {
        var before = plans.remove(tenant);
        if (before == null) {
            return null;
        }
        before.numbers().keySet().forEach(number -> numbers.release(number, tenant));
        domains.release(before.domain(), tenant);
        return new PlanChange(before, null);
    }
}
