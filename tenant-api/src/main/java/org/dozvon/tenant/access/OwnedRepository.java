package org.dozvon.tenant.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import java.util.List;
import java.util.Optional;
import org.dozvon.tenant.problem.ProblemException;

/// What the tenant at hand owns of one kind.
public interface OwnedRepository<E extends OwnedEntity> extends PanacheRepositoryBase<E, TenantKey> {
    /// More than any tenant needs, so that no list is without end.
    int ROWS_AT_MOST = 1000;

    default int rowsAtMost() {
        return ROWS_AT_MOST;
    }

    default List<E> inOrder() {
        return findAll(Sort.by("id")).page(0, rowsAtMost()).list();
    }

    default Optional<E> named(String id) {
        return find("id", id).singleResultOptional();
    }

    /// The answer is the same for an id that nobody has and for one of another tenant.
    default E required(String id) {
        return named(id).orElseThrow(ProblemException::unknown);
    }

    default void add(E entity, String givenId, String name) {
        entity.id = idForOneMore(givenId, name);
        persist(entity);
    }

    /// @param givenId empty when one is to be made of the name
    default String idForOneMore(String givenId, String name) {
        if (count() >= rowsAtMost()) {
            throw ProblemException.of(422, "too-many");
        }
        var id = givenId.isEmpty() ? Slug.free(name, taken -> named(taken).isPresent()) : givenId;
        if (named(id).isPresent()) {
            throw ProblemException.of(409, "id-taken");
        }
        return id;
    }
}
