package org.dozvon.web.testcall;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dozvon.scheme.model.Tenant;

import jakarta.ws.rs.core.MultivaluedMap;

/// A test call that an address asks for: the example of a problem, ready to be played. What cannot be read is left
/// out, since the form shows all of it again.
///
/// @param answers by person, account or number
record Asked(MultivaluedMap<String, String> query, Map<String, String> answers) {
    private static final String ANSWER = "answer-";
    private static final int LONGEST = 100;

    static Asked of(MultivaluedMap<String, String> query) {
        var answers = new TreeMap<String, String>();
        query.forEach((name, values) -> {
            if (name.startsWith(ANSWER) && name.length() < LONGEST && Attempt.ANSWERS.contains(values.getFirst())) {
                answers.put(name.substring(ANSWER.length()), values.getFirst());
            }
        });
        return new Asked(query, answers);
    }

    boolean plays() {
        return query.containsKey("play");
    }

    boolean silent() {
        return query.containsKey("silent");
    }

    String caller() {
        return field("caller");
    }

    String keys() {
        return field("keys");
    }

    String others() {
        return Attempt.ANSWERS.contains(field("others")) ? field("others") : "";
    }

    String answer(String whom) {
        return answers.getOrDefault(whom, others());
    }

    /// Those that are no person's.
    Map<String, String> phones(Tenant tenant) {
        var phones = new TreeMap<>(answers);
        tenant.people().forEach(person -> phones.remove(person.id().value()));
        return phones;
    }

    Optional<LocalDateTime> moment(ZoneId zone) {
        try {
            return Optional.of(LocalDateTime.ofInstant(Instant.parse(field("moment")), zone)
                    .truncatedTo(ChronoUnit.MINUTES));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    private String field(String name) {
        var value = query.getFirst(name);
        return value == null || value.length() > LONGEST ? "" : value;
    }
}
