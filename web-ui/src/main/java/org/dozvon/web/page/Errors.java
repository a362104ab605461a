package org.dozvon.web.page;

import io.quarkus.qute.TemplateData;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dozvon.web.client.Problem;
import org.jspecify.annotations.Nullable;

/// What was wrong with a form: beside its fields, and above it what belongs to none of them. Each thing is said once,
/// in the order in which the service said it.
@TemplateData
public record Errors(String general, List<String> places, Map<String, String> fields) {
    public static final Errors NONE = new Errors("", List.of(), Map.of());

    public Errors {
        places = List.copyOf(places);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /// Problems stand beside the fields that the form has a place at; the others are listed above it, so that none is
    /// lost.
    ///
    /// @param placed the names of those fields
    public static Errors of(Problem problem, String... placed) {
        return of(problem, List.of(placed)::contains);
    }

    /// For a form that has a place at each of its fields.
    public static Errors of(Problem problem) {
        return of(problem, field -> true);
    }

    /// For a page that has a place at none.
    public static Errors listed(Problem problem) {
        return of(problem, field -> false);
    }

    private static Errors of(Problem problem, Predicate<String> isPlaced) {
        var above = new LinkedHashSet<String>();
        var beside = new LinkedHashMap<String, LinkedHashSet<String>>();
        for (var fault : problem.fields()) {
            var field = root(fault.field());
            var message = fault.message();
            if (message != null) {
                var place = !field.isEmpty() && isPlaced.test(field)
                        ? beside.computeIfAbsent(field, _ -> new LinkedHashSet<>())
                        : above;
                place.add(message);
            }
        }
        // Where every fault stands beside its field, the sentence above the form would only say it twice.
        var general = above.isEmpty() && !beside.isEmpty() ? "" : problem.shown();
        above.remove(general);
        var fields = new LinkedHashMap<String, String>();
        beside.forEach((field, messages) -> fields.put(field, String.join(" ", messages)));
        return new Errors(general, List.copyOf(above), fields);
    }

    public static Errors of(String field, String message) {
        return new Errors("", List.of(), Map.of(field, message));
    }

    public String of(String field) {
        return fields.getOrDefault(field, "");
    }

    /// `contacts[1].number` belongs beside the contacts.
    private static String root(@Nullable String field) {
        return field == null ? "" : field.replaceFirst("[.\\[].*", "");
    }
}
