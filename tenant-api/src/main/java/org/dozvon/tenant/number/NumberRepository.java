package org.dozvon.tenant.number;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.tenant.problem.ProblemException;

import jakarta.enterprise.context.ApplicationScoped;

/// The tenant's numbers.
@ApplicationScoped
public class NumberRepository implements PanacheRepositoryBase<NumberEntity, NumberEntity.Key> {
    private static final int ROWS_AT_MOST = 1000;

    List<NumberEntity> inOrder() {
        return findAll(Sort.by("number")).page(0, ROWS_AT_MOST).list();
    }

    public Optional<NumberEntity> named(String number) {
        return find("number", number).singleResultOptional();
    }

    public Set<PhoneNumber> all() {
        return inOrder().stream().map(number -> new PhoneNumber(number.number)).collect(Collectors.toSet());
    }

    NumberEntity required(String number) {
        return named(number).orElseThrow(ProblemException::unknown);
    }

    /// Also of those whose calls above the limit alone it answers.
    public List<String> answeredBy(String scheme) {
        return find("scheme = ?1 or overflow = ?1", Sort.by("number"), scheme).stream()
                .map(number -> number.number)
                .toList();
    }

    public Map<String, List<String>> answeredByScheme() {
        return inOrder().stream()
                .filter(number -> number.scheme != null)
                .collect(Collectors.groupingBy(
                        number -> number.scheme, Collectors.mapping(number -> number.number, Collectors.toList())));
    }

    void add(NumberEntity number) {
        if (count() >= ROWS_AT_MOST) {
            throw ProblemException.of(422, "too-many");
        }
        if (named(number.number).isPresent()) {
            throw ProblemException.of(409, "number-taken");
        }
        persist(number);
    }
}
