package org.dozvon.tenant.people;

import java.util.List;
import java.util.Locale;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.tenant.access.OwnedRepository;

import jakarta.enterprise.context.ApplicationScoped;

/// The tenant's people.
@ApplicationScoped
public class PersonRepository implements OwnedRepository<PersonEntity> {
    public boolean areAllKnown(List<PersonId> ids) {
        return ids.isEmpty()
                || count("id in ?1", ids.stream().map(PersonId::value).toList()) == ids.size();
    }

    public boolean isExtension(String digits) {
        return count("extension", digits) > 0;
    }

    public List<PersonEntity> reachedBy(String email) {
        return list("lower(email) = ?1", email.toLowerCase(Locale.ROOT));
    }
}
