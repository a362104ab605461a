package org.dozvon.web.page;

import io.quarkus.qute.TemplateData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dozvon.web.client.Problem;
import org.jspecify.annotations.Nullable;

/// What was wrong with a form: beside its fields, and above it what belongs to none of them.
@TemplateData
public record Errors(String general, List<String> places, Map<String, String> fields) {
    public static final Errors NONE = new Errors("", List.of(), Map.of());

    /// Problems of fields that the form shows stand beside them; the others are listed above.
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
