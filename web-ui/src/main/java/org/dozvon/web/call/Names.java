package org.dozvon.web.call;

import java.util.Map;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.CallerList;
import org.dozvon.scheme.model.Person;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.Tenant;
import org.jspecify.annotations.Nullable;

/// Names for the ids in a call's facts. An id that the tenant has no more stands as it is.
public record Names(Map<String, String> people, Map<String, Scheme> schemes, Map<String, String> lists) {
    public static Names of(Tenant tenant) {
        var people = tenant.people().stream()
                .collect(Collectors.toMap(person -> person.id().value(), Person::name, (one, two) -> one));
        var schemes = tenant.schemes().stream()
                .collect(Collectors.toMap(scheme -> scheme.id().value(), scheme -> scheme, (one, two) -> one));
        var lists = tenant.callerLists().stream()
                .collect(Collectors.toMap(list -> list.id().value(), CallerList::name, (one, two) -> one));
        return new Names(people, schemes, lists);
    }

    public String person(@Nullable String id, @Nullable String otherwise) {
        if (id == null) {
            return otherwise == null ? "" : otherwise;
        }
        return people.getOrDefault(id, id);
    }

    public String person(@Nullable PersonId id) {
        return person(id == null ? null : id.value(), null);
    }

    public String list(String id) {
        return lists.getOrDefault(id, id);
    }

    public String scheme(@Nullable String id) {
        var known = id == null ? null : schemes.get(id);
        return known == null ? String.valueOf(id) : known.name();
    }

    public @Nullable Step step(@Nullable String scheme, @Nullable String step) {
        var known = scheme == null ? null : schemes.get(scheme);
        return known == null
                ? null
                : known.steps().stream()
                        .filter(each -> each.id().value().equals(step))
                        .findFirst()
                        .orElse(null);
    }
}
