package org.dozvon.web.live;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.Person;
import org.dozvon.scheme.model.Queue;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.web.page.Choice;

/// Names for the ids on a board, and where a caller can be sent. An id that the tenant has no more stands as it is.
public record Directory(
        Map<String, String> people,
        Map<String, String> queues,
        List<Choice> reachable,
        List<Choice> lines,
        List<Choice> schemes) {
    static Directory of(Tenant tenant) {
        return new Directory(
                names(tenant.people(), person -> person.id().value(), Person::name),
                names(tenant.queues(), queue -> queue.id().value(), Queue::name),
                tenant.people().stream()
                        .filter(person -> !person.contacts().isEmpty())
                        .map(person -> new Choice(person.id().value(), person.name(), false))
                        .sorted(Comparator.comparing(Choice::name))
                        .toList(),
                tenant.queues().stream()
                        .map(queue -> new Choice(queue.id().value(), queue.name(), false))
                        .toList(),
                tenant.schemes().stream()
                        .map(scheme -> new Choice(scheme.id().value(), scheme.name(), false))
                        .toList());
    }

    private static <T> Map<String, String> names(List<T> all, Function<T, String> id, Function<T, String> name) {
        return all.stream().collect(Collectors.toMap(id, name, (one, _) -> one));
    }

    boolean isReachable(String person) {
        return reachable.stream().anyMatch(one -> one.value().equals(person));
    }

    String person(String id) {
        return people.getOrDefault(id, id);
    }

    String queue(String id) {
        return queues.getOrDefault(id, id);
    }
}
