package org.dozvon.router.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The versions of one tenant that are at hand, oldest first; never empty. Immutable: a call sees a whole table.
record TenantVersions(List<StoredPlan> oldestFirst) {
    TenantVersions {
        oldestFirst = List.copyOf(oldestFirst);
    }

    StoredPlan newest() {
        return oldestFirst.getLast();
    }

    Optional<StoredPlan> version(long version) {
        return oldestFirst.stream().filter(one -> one.version() == version).findFirst();
    }

    TenantVersions with(StoredPlan newer) {
        var more = new ArrayList<>(oldestFirst);
        more.add(newer);
        return new TenantVersions(more);
    }

    List<StoredPlan> without(StoredPlan gone) {
        return oldestFirst.stream().filter(one -> one != gone).toList();
    }

    /// Without those that were replaced before `since`: no call that began on them can still be on its way.
    TenantVersions keptSince(Instant since) {
        var kept = new ArrayList<StoredPlan>();
        for (int i = 0; i < oldestFirst.size(); i++) {
            boolean isNewest = i == oldestFirst.size() - 1;
            if (isNewest || oldestFirst.get(i + 1).publishedAt().isAfter(since)) {
                kept.add(oldestFirst.get(i));
            }
        }
        return kept.size() == oldestFirst.size() ? this : new TenantVersions(kept);
    }
}
