package org.dozvon.tenant.number;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import java.util.List;
import java.util.Optional;
import org.dozvon.scheme.check.Limits;
import org.dozvon.tenant.problem.ProblemException;

import jakarta.enterprise.context.ApplicationScoped;

/// What phones of the tenant dial beside people's extensions.
@ApplicationScoped
public class InsideNumberRepository implements PanacheRepositoryBase<InsideNumberEntity, InsideNumberEntity.Key> {
    List<InsideNumberEntity> inOrder() {
        return findAll(Sort.by("extension")).page(0, Limits.INSIDE_NUMBERS).list();
    }

    public Optional<InsideNumberEntity> named(String extension) {
        return find("extension", extension).singleResultOptional();
    }

    InsideNumberEntity required(String extension) {
        return named(extension).orElseThrow(ProblemException::unknown);
    }

    void add(InsideNumberEntity number) {
        if (count() >= Limits.INSIDE_NUMBERS) {
            throw ProblemException.of(422, "too-many");
        }
        persist(number);
    }
}
