package org.dozvon.web.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.web.client.RecipeInfo;
import org.dozvon.web.language.Formats;
import org.dozvon.web.page.Choice;

import jakarta.ws.rs.core.MultivaluedMap;

/// The questions of a recipe as a form, and a form as answers.
record RecipeForms(Tenant tenant, Formats formats, MultivaluedMap<String, String> typed) {
    private static final String LABEL = "-label";
    private static final int ROWS_TO_BEGIN_WITH = 2;

    List<QuestionView> questions(RecipeInfo recipe, Map<String, String> errors) {
        return recipe.questions().stream()
                .map(question -> question(question, errors))
                .toList();
    }

    static Map<String, List<RecipeInfo.Answer>> answers(RecipeInfo recipe, MultivaluedMap<String, String> typed) {
        var answers = new HashMap<String, List<RecipeInfo.Answer>>();
        recipe.questions().forEach(question -> answers.put(question.id(), answers(question, typed)));
        return answers;
    }

    private static List<RecipeInfo.Answer> answers(RecipeInfo.Asked question, MultivaluedMap<String, String> typed) {
        var values = all(typed, question.id());
        var labels = all(typed, question.id() + LABEL);
        return IntStream.range(0, values.size())
                .filter(row -> !values.get(row).isBlank())
                .mapToObj(row ->
                        new RecipeInfo.Answer(values.get(row).strip(), row < labels.size() ? labels.get(row) : null))
                .toList();
    }

    private QuestionView question(RecipeInfo.Asked asked, Map<String, String> errors) {
        var shape = shape(asked.kind());
        var several = asked.most() > 1;
        var first = typed(asked.id()).stream().findFirst().orElse("");
        return new QuestionView(
                asked.id(),
                asked.kind(),
                asked.label(),
                shape,
                first,
                choices(asked.kind(), first),
                several ? rows(asked) : List.of(),
                row(asked, "NEW", "", ""),
                errors.getOrDefault(asked.id(), ""));
    }

    private static String shape(String kind) {
        return switch (kind) {
            case "people" -> "many";
            case "branches" -> "branches";
            case "numbers" -> "numbers";
            case "url", "sip-address" -> "text";
            default -> "one";
        };
    }

    private List<QuestionView.Row> rows(RecipeInfo.Asked asked) {
        var values = typed(asked.id());
        var labels = typed(asked.id() + LABEL);
        var rows = new ArrayList<QuestionView.Row>();
        for (var row = 0; row < Math.max(values.size(), values.isEmpty() ? ROWS_TO_BEGIN_WITH : 1); row++) {
            var value = row < values.size() ? values.get(row) : proposed(row);
            rows.add(row(asked, Integer.toString(row), row < labels.size() ? labels.get(row) : "", value));
        }
        return rows;
    }

    /// People, one after the other: the form is right for many as it is.
    private String proposed(int row) {
        var people = tenant.people();
        return row < people.size() ? people.get(row).id().value() : "";
    }

    private QuestionView.Row row(RecipeInfo.Asked asked, String key, String label, String value) {
        var numbers = asked.kind().equals("numbers") ? numbers(label, key) : List.<Choice>of();
        return new QuestionView.Row(asked.id() + "-" + key, label, people(value), numbers);
    }

    private List<Choice> numbers(String chosen, String key) {
        var all = tenant.numbers();
        return IntStream.range(0, all.size())
                .mapToObj(index -> {
                    var number = all.get(index).number().value();
                    var isChosen = chosen.isEmpty() ? key.equals(Integer.toString(index)) : chosen.equals(number);
                    return new Choice(number, formats.number(number), isChosen);
                })
                .toList();
    }

    private List<Choice> choices(String kind, String chosen) {
        return switch (kind) {
            case "calendar" -> choices(tenant.calendars(), each -> each.id().value(), each -> each.name(), chosen);
            case "caller-list" ->
                choices(tenant.callerLists(), each -> each.id().value(), each -> each.name(), chosen);
            case "connection" -> choices(tenant.connections(), each -> each.id().value(), each -> each.name(), chosen);
            case "url", "sip-address" -> List.of();
            default -> people(chosen);
        };
    }

    private List<Choice> people(String chosen) {
        return choices(tenant.people(), each -> each.id().value(), each -> each.name(), chosen);
    }

    private static <T> List<Choice> choices(
            List<T> things, Function<T, String> id, Function<T, String> name, String chosen) {
        return things.stream()
                .map(thing -> new Choice(id.apply(thing), name.apply(thing), chosen.equals(id.apply(thing))))
                .toList();
    }

    private List<String> typed(String field) {
        return all(typed, field);
    }

    private static List<String> all(MultivaluedMap<String, String> typed, String field) {
        return Objects.requireNonNullElse(typed.get(field), List.of());
    }
}
