package org.dozvon.web.testcall;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.web.language.Formats;
import org.dozvon.web.language.NumberMessages;
import org.dozvon.web.language.TestCallMessages;
import org.dozvon.web.page.View;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.core.MultivaluedMap;

/// A test call as somebody asked for it: whom they dial, as whom and when, what they press, who answers.
///
/// @param number  E.164, empty when a draft is called
/// @param draft   a scheme's id, empty when a number is called
/// @param answers by person
public record Attempt(
        String number,
        String draft,
        @Nullable String caller,
        Instant moment,
        List<String> keys,
        Map<String, String> answers) {
    /// What a person's phones can do, in the words of tenant-api.
    static final List<String> ANSWERS = List.of("ANSWERS", "SILENT", "BUSY", "UNREACHABLE", "REAL");

    private static final String ANSWER = "answer-";
    private static final int MOST_KEYS = 50;

    static Attempt of(
            MultivaluedMap<String, String> form, Formats formats, NumberMessages numbers, TestCallMessages texts) {
        var what = field(form, "what");
        return new Attempt(
                what.startsWith("number:") ? what.substring("number:".length()) : "",
                what.startsWith("draft:") ? what.substring("draft:".length()) : "",
                caller(field(form, "caller"), formats, numbers),
                moment(field(form, "moment"), formats, texts),
                keys(field(form, "keys"), texts),
                answers(form));
    }

    private static @Nullable String caller(String typed, Formats formats, NumberMessages texts) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return new PhoneNumber(formats.typedNumber(typed)).value();
        } catch (IllegalArgumentException notOne) {
            throw View.wrong("caller", texts.notANumber());
        }
    }

    private static Instant moment(String typed, Formats formats, TestCallMessages texts) {
        try {
            return typed.isBlank() ? Instant.now() : formats.parsed(typed);
        } catch (DateTimeParseException notOne) {
            throw View.wrong("moment", texts.notAMoment());
        }
    }

    private static List<String> keys(String typed, TestCallMessages texts) {
        var keys = typed.replaceAll("[\\s,]", "");
        if (!keys.matches("[0-9*#]{0," + MOST_KEYS + "}")) {
            throw View.wrong("keys", texts.notKeys());
        }
        return Arrays.stream(keys.split("")).filter(key -> !key.isEmpty()).toList();
    }

    private static Map<String, String> answers(MultivaluedMap<String, String> form) {
        var answers = new HashMap<String, String>();
        form.forEach((name, values) -> {
            if (name.startsWith(ANSWER) && ANSWERS.contains(values.getFirst())) {
                answers.put(name.substring(ANSWER.length()), values.getFirst());
            }
        });
        return answers;
    }

    private static String field(MultivaluedMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
