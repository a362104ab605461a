package org.dozvon.tenant.outgoing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.Optional;
import org.dozvon.scheme.model.Outgoing;

import jakarta.enterprise.context.ApplicationScoped;

/// The rules of the tenant at hand, once it has some of its own.
@ApplicationScoped
class OutgoingRepository implements PanacheRepositoryBase<OutgoingEntity, String> {
    Optional<Outgoing> rules() {
        return findAll().<OutgoingEntity>singleResultOptional().map(found -> found.rules);
    }

    void write(Outgoing rules) {
        var known = findAll().<OutgoingEntity>singleResultOptional();
        if (known.isPresent()) {
            known.get().rules = rules;
        } else {
            var entity = new OutgoingEntity();
            entity.rules = rules;
            persist(entity);
        }
    }
}
