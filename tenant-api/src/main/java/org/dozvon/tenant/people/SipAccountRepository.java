package org.dozvon.tenant.people;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/// The tenant's phones.
@ApplicationScoped
public class SipAccountRepository implements PanacheRepositoryBase<SipAccountEntity, SipAccountEntity.Key> {
    List<SipAccountEntity> inOrder() {
        return listAll(Sort.by("account"));
    }

    public boolean isNamed(String account) {
        return count("account", account) > 0;
    }

    Optional<SipAccountEntity> ofPerson(String person) {
        return find("person", person).singleResultOptional();
    }
}
