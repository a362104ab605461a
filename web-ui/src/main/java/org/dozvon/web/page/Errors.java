package org.dozvon.web.page;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dozvon.web.client.Problem;
import org.jspecify.annotations.Nullable;

/// What was wrong with a form: beside its fields, and above it what belongs to none of them.
@TemplateData
public record Errors(String general, List<String> places, Map<String, String> fields) {
    public static final Errors NONE = new Errors("", List.of(), Map.of());

    /// Problems stand beside the fields that the form has a place at; the others are listed above it, so that none is
    /// lost.
    ///
    /// @param placed the names of those fields
    public static Errors of(Problem problem, String... placed) {
        var all = of(problem);
        var known = Set.of(placed);
        var beside = new HashMap<String, String>();
        var above = new ArrayList<>(all.places());
        all.fields().forEach((field, message) -> {
            if (known.contains(field)) {
                beside.put(field, message);
            } else {
                above.add(message);
            }
        });
        return new Errors(above.isEmpty() ? all.general() : problem.shown(), List.copyOf(above), Map.copyOf(beside));
    }

    /// For a form that has a place at each of its fields.
    public static Errors of(Problem problem) {
        var fields = new HashMap<String, String>();
        problem.fields().stream()
                .filter(each -> each.field() != null && each.message() != null)
                .forEach(each -> fields.merge(root(each.field()), each.message(), (one, two) -> one + " " + two));
        var places = problem.fields().stream()
                .filter(each -> each.field() == null && each.message() != null)
                .map(Problem.Field::message)
                .toList();
        // Where every fault stands beside its field, the sentence above the form would only say it twice.
        var general = places.isEmpty() && !fields.isEmpty() ? "" : problem.shown();
        return new Errors(general, places, Map.copyOf(fields));
    }

    /// For a page that has a place at none.
    public static Errors listed(Problem problem) {
        return of(problem, new String[0]);
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
