package org.dozvon.router.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dozvon.scheme.run.RunnablePlan;
import org.jspecify.annotations.Nullable;

/// Every tenant's plan. One thread writes, calls read without a lock. A plan rests compressed and is made ready on its
/// first call; one that turns out to be broken then is set aside, and the version before it answers.
public final class PlanTable {
    /// Is told what could not be run.
    public interface Broken {
        void setAside(String tenant, long version, byte[] record, String why);
    }

    private record Key(String tenant, long version) {}

    private final ConcurrentHashMap<String, TenantVersions> tenants = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, String> tenantByNumber = new ConcurrentHashMap<>();
    private final Cache<Key, RunnablePlan> ready;
    private final Duration kept;
    private final InstantSource clock;
    private final Broken broken;

    public PlanTable(int plansReady, Duration kept, InstantSource clock, Broken broken) {
        this.ready = Caffeine.newBuilder().maximumSize(plansReady).build();
        this.kept = kept;
        this.clock = clock;
        this.broken = broken;
    }

    /// A table of one plan, which nobody publishes to.
    ///
    /// @throws IllegalArgumentException when it is no plan's record
    public static PlanTable of(byte[] record) {
        var table = new PlanTable(1, Duration.ofHours(1), InstantSource.system(), (_, _, _, _) -> {});
        try {
            table.offer(PlanHead.scan(record), record);
        } catch (UnreadablePlanException broken) {
            throw new IllegalArgumentException(broken);
        }
        return table;
    }

    /// The plan by which a new call of this tenant goes.
    public Optional<RunnablePlan> newest(String tenant) {
        // Ends, since each turn takes a broken version away.
        for (TenantVersions versions; (versions = tenants.get(tenant)) != null; ) {
            var plan = ready(tenant, versions.newest());
            if (plan != null) {
                return Optional.of(plan);
            }
        }
        return Optional.empty();
    }

    /// The version that a call began on; the newest when that one is no longer at hand.
    public Optional<RunnablePlan> versionOrNewest(String tenant, long version) {
        var stored = Optional.ofNullable(tenants.get(tenant)).flatMap(versions -> versions.version(version));
        return stored.map(one -> ready(tenant, one)).or(() -> newest(tenant));
    }

    /// Whose number it is, for a call that does not say.
    public Optional<String> tenantOf(String number) {
        return Optional.ofNullable(tenantByNumber.get(number));
    }

    public int size() {
        return tenants.size();
    }

    /// Whether this version, or a newer one, is there already.
    boolean isAtHand(String tenant, long version) {
        var versions = tenants.get(tenant);
        return versions != null && versions.newest().version() >= version;
    }

    /// Takes a version unless a newer one is there.
    ///
    /// @return false when it was passed over
    boolean offer(PlanHead head, byte[] record) {
        if (isAtHand(head.tenant(), head.version())) {
            return false;
        }
        put(head.tenant(), tenants.get(head.tenant()), new StoredPlan(head, record));
        return true;
    }

    /// Takes a version that has been made ready already.
    boolean offer(PlanHead head, byte[] record, RunnablePlan plan) {
        ready.put(new Key(head.tenant(), head.version()), plan);
        return offer(head, record);
    }

    void remove(String tenant) {
        var gone = tenants.remove(tenant);
        if (gone != null) {
            forget(tenant, gone.newest().numbers(), Set.of());
        }
    }

    /// Drops versions that nobody can still be on.
    void forgetOld() {
        var since = clock.instant().minus(kept);
        tenants.replaceAll((_, versions) -> versions.keptSince(since));
    }

    private void put(String tenant, @Nullable TenantVersions before, StoredPlan plan) {
        var versions = before == null ? new TenantVersions(List.of(plan)) : before.with(plan);
        tenants.put(tenant, versions.keptSince(clock.instant().minus(kept)));
        plan.numbers().forEach(number -> tenantByNumber.put(number, tenant));
        if (before != null) {
            forget(tenant, before.newest().numbers(), plan.numbers());
        }
    }

    // Only where the number still leads here: it may have become another tenant's meanwhile.
    private void forget(String tenant, Set<String> numbers, Set<String> kept) {
        numbers.stream()
                .filter(number -> !kept.contains(number))
                .forEach(number -> tenantByNumber.remove(number, tenant));
    }

    private @Nullable RunnablePlan ready(String tenant, StoredPlan stored) {
        var key = new Key(tenant, stored.version());
        var plan = ready.getIfPresent(key);
        if (plan != null) {
            return plan;
        }
        try {
            var made = stored.ready();
            ready.put(key, made);
            return made;
        } catch (UnreadablePlanException unreadable) {
            takeAway(tenant, stored);
            broken.setAside(tenant, stored.version(), stored.record(), unreadable.why());
            return null;
        }
    }

    private void takeAway(String tenant, StoredPlan stored) {
        tenants.computeIfPresent(tenant, (_, versions) -> {
            var left = versions.without(stored);
            return left.isEmpty() ? null : new TenantVersions(left);
        });
    }
}
