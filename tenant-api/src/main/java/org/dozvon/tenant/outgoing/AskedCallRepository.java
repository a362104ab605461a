package org.dozvon.tenant.outgoing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/// What was asked for in the last day, of the tenant at hand.
@ApplicationScoped
class AskedCallRepository implements PanacheRepositoryBase<AskedCallEntity, AskedCallEntity.Key> {
    private static final Duration KEPT = Duration.ofDays(1);

    Optional<AskedCallEntity> named(String key) {
        return find("key", key).singleResultOptional();
    }

    void add(AskedCallEntity call) {
        delete("askedAt < ?1", Instant.now().minus(KEPT));
        // A second request with the same key that is on its way now stops here, at the latest.
        persistAndFlush(call);
    }
}
