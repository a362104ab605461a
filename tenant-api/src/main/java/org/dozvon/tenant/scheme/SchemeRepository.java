package org.dozvon.tenant.scheme;

import java.util.Set;
import java.util.stream.Collectors;
import org.dozvon.tenant.access.OwnedRepository;
import org.dozvon.tenant.problem.ProblemException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/// The tenant's schemes.
@ApplicationScoped
public class SchemeRepository implements OwnedRepository<SchemeEntity> {
    /// Who writes waits for the one before, so that a revision is given once.
    SchemeEntity locked(String id) {
        return find("id", id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .orElseThrow(ProblemException::unknown);
    }

    public Set<String> live() {
        return find("liveVersion is not null").stream().map(scheme -> scheme.id).collect(Collectors.toSet());
    }
}
