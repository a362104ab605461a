package org.dozvon.scheme.recipe;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CallerList;
import org.dozvon.scheme.model.ConnectionId;
import org.dozvon.scheme.model.Person;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.SipAddress;
import org.dozvon.scheme.model.Tenant;

/// Answers, as things of the tenant's own.
final class Answered {
    private static final int LABEL_LENGTH = 50;

    private final Tenant tenant;
    private final Map<String, List<Choice>> answers;

    Answered(Tenant tenant, List<Question> questions, Map<String, List<Choice>> answers) {
        this.tenant = tenant;
        this.answers = answers;
        questions.forEach(this::require);
    }

    /// A label and the person to whom it leads.
    record Branch(String label, PersonId person) {}

    PersonId person(String question) {
        return person(question, only(question));
    }

    List<PersonId> people(String question) {
        return all(question).stream()
                .map(choice -> person(question, choice.value()))
                .distinct()
                .toList();
    }

    List<Branch> branches(String question) {
        var seen = new HashSet<String>();
        return all(question).stream()
                .map(choice -> new Branch(label(question, choice, seen), person(question, choice.value())))
                .toList();
    }

    Calendar calendar(String question) {
        return named(question, tenant.calendars(), calendar -> calendar.id().value());
    }

    CallerList callerList(String question) {
        return named(question, tenant.callerLists(), list -> list.id().value());
    }

    ConnectionId connection(String question) {
        return named(
                        question,
                        tenant.connections(),
                        connection -> connection.id().value())
                .id();
    }

    String text(String question) {
        return only(question);
    }

    SipAddress address(String question) {
        try {
            return new SipAddress(only(question).replaceFirst("^sips?:", ""));
        } catch (IllegalArgumentException _) {
            throw new RecipeRefused(question, "sip-address-malformed");
        }
    }

    private PersonId person(String question, String id) {
        return tenant.people().stream()
                .map(Person::id)
                .filter(person -> person.value().equals(id))
                .findFirst()
                .orElseThrow(() -> new RecipeRefused(question, "person-unknown"));
    }

    private <T> T named(String question, List<T> things, Function<T, String> id) {
        var wanted = only(question);
        return things.stream()
                .filter(thing -> id.apply(thing).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new RecipeRefused(question, "thing-unknown"));
    }

    private static String label(String question, Choice choice, Set<String> seen) {
        var label = choice.label() == null ? "" : choice.label().strip();
        if (label.isEmpty() || label.length() > LABEL_LENGTH || !label.matches("[^\\p{Cntrl}]+") || !seen.add(label)) {
            throw new RecipeRefused(question, "label-invalid");
        }
        return label;
    }

    private void require(Question question) {
        var given = all(question.id());
        if (given.isEmpty() || given.stream().anyMatch(choice -> choice.value().isBlank())) {
            throw new RecipeRefused(question.id(), "value-missing");
        }
        if (given.size() > question.kind().most()) {
            throw new RecipeRefused(question.id(), "too-many");
        }
    }

    private String only(String question) {
        return all(question).getFirst().value().strip();
    }

    private List<Choice> all(String question) {
        return answers.getOrDefault(question, List.of());
    }
}
