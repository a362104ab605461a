package org.dozvon.web.outgoing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.Outgoing;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.web.page.Rows;

import jakarta.ws.rs.core.MultivaluedMap;

/// The fields of the form, whatever stands in them.
///
/// @param numbers by person
/// @param barred  people
record OutgoingFields(
        String number,
        String countries,
        String prefixes,
        String mostCalls,
        String minutesPerDay,
        Map<String, String> numbers,
        List<String> barred) {
    static OutgoingFields of(Outgoing rules) {
        return new OutgoingFields(
                rules.number() == null ? "" : rules.number().value(),
                String.join(", ", rules.countries()),
                String.join(", ", rules.prefixes()),
                Integer.toString(rules.mostCalls()),
                Integer.toString(rules.minutesPerDay()),
                rules.numbers().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, one -> one.getValue().value())),
                rules.barred().stream().map(PersonId::value).toList());
    }

    /// @param people of the company; whoever came since the form was opened has no row in it, and stays as they were
    static OutgoingFields typed(MultivaluedMap<String, String> fields, List<String> people, OutgoingFields before) {
        var form = new Rows(fields);
        Function<String, String> number = person -> hasRow(form, person)
                ? form.field("number-" + person)
                : before.numbers().getOrDefault(person, "");
        Predicate<String> isBarred = person -> hasRow(form, person)
                ? form.field("may-" + person).isEmpty()
                : before.barred().contains(person);
        return new OutgoingFields(
                form.field("number"),
                form.field("countries").trim(),
                form.field("prefixes").trim(),
                form.field("mostCalls").trim(),
                form.field("minutesPerDay").trim(),
                people.stream()
                        .filter(person -> !number.apply(person).isEmpty())
                        .collect(Collectors.toMap(person -> person, number)),
                people.stream().filter(isBarred).toList());
    }

    private static boolean hasRow(Rows form, String person) {
        return !form.field("row-" + person).isEmpty();
    }
}
