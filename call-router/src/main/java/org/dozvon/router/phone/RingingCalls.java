package org.dozvon.router.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dozvon.router.plan.PlanTable;
import org.dozvon.scheme.model.PersonId;

import jakarta.inject.Singleton;

/// The calls of customers that ring at people of this router's tenants now, so that a colleague can fetch one.
@Singleton
public class RingingCalls {
    private final PlanTable plans;
    private final List<Ringing> ringing = new ArrayList<>();

    private record Ringing(String tenant, String node, Set<PersonId> people, String key) {}

    public RingingCalls(PlanTable plans) {
        this.plans = plans;
    }

    /// Whether there is a colleague with a phone who could.
    public boolean couldBeFetched(String tenant) {
        return plans.newest(tenant)
                .map(plan -> plan.plan().accounts().size() > 1)
                .orElse(false);
    }

    /// @param key by which the node knows the leg that whoever fetches it becomes
    public synchronized void begins(String tenant, String node, Set<PersonId> people, String key) {
        ringing.add(new Ringing(tenant, node, Set.copyOf(people), key));
    }

    public synchronized void isOver(String key) {
        ringing.removeIf(one -> one.key().equals(key));
    }

    /// Those that ring at any of them, the one that rings longest first. Another tenant's is none, and on another node
    /// nobody could be
    /// connected.
    public synchronized List<String> find(String tenant, String node, Set<PersonId> people) {
        return ringing.stream()
                .filter(one -> one.tenant().equals(tenant) && one.node().equals(node))
                .filter(one -> one.people().stream().anyMatch(people::contains))
                .map(Ringing::key)
                .toList();
    }
}
