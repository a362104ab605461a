package org.dozvon.web.testcall;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.rehearse.Answering;
import org.dozvon.scheme.rehearse.SavedCall;
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
/// @param keys    one for each question, an empty one presses nothing
/// @param speaks  whether something is said after a beep
/// @param answers by person, account or outside number
/// @param others  what all other phones do
public record Attempt(
        String number,
        String draft,
        @Nullable String caller,
        Instant moment,
        List<String> keys,
        boolean speaks,
        Map<String, String> answers,
        String others) {
    /// What a person's phones can do, in the words of tenant-api.
    static final List<String> ANSWERS = List.of("ANSWERS", "SILENT", "BUSY", "UNREACHABLE", "REAL");

    private static final String ANSWER = "answer-";
    private static final int LONGEST_KEYS = 200;
    private static final int MOST_QUESTIONS = 50;

    /// What the phones of nobody do unless somebody says otherwise.
    static final String SILENT = "SILENT";

    static final String REAL = "REAL";

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    /// A question to which nothing is pressed.
    static final String NOTHING = "-";

    static Attempt of(
            MultivaluedMap<String, String> form, Formats formats, NumberMessages numbers, TestCallMessages texts) {
        var what = field(form, "what");
        return new Attempt(
                what.startsWith("number:") ? what.substring("number:".length()) : "",
                what.startsWith("draft:") ? what.substring("draft:".length()) : "",
                caller(field(form, "caller"), formats, numbers),
                moment(field(form, "moment"), formats, texts),
                keys(field(form, "keys"), texts),
                field(form, "silent").isEmpty(),
                answers(form),
                others(field(form, "others")));
    }

    /// The same call as a saved test has it; whose phones do what all others do are not named.
    SavedCall saved(ZoneId zone) {
        var saved = new HashMap<String, Answering>();
        answers.forEach((whom, answer) -> {
            if (!answer.equals(others)) {
                saved.put(whom, Answering.of(does(answer)));
            }
        });
        return new SavedCall(
                number.isEmpty() ? null : new PhoneNumber(number),
                caller == null ? null : new PhoneNumber(caller),
                LocalDateTime.ofInstant(moment, zone).withNano(0),
                keys,
                saved,
                others.equals(SILENT) ? null : Answering.of(does(others)),
                speaks ? null : 0,
                null,
                null);
    }

    private static Answering.Does does(String answer) {
        return switch (answer) {
            case "ANSWERS", "REAL" -> Answering.Does.PICKS_UP;
            case "BUSY" -> Answering.Does.BUSY;
            case "UNREACHABLE" -> Answering.Does.UNREACHABLE;
            default -> Answering.Does.SILENT;
        };
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
            return typed.isBlank() ? Instant.now() : exact(checked(typed, formats, texts));
        } catch (DateTimeParseException notOne) {
            throw View.wrong("moment", texts.notAMoment());
        }
    }

    private static Instant checked(String typed, Formats formats, TestCallMessages texts) {
        var moment = LocalDateTime.parse(typed);
        if (moment.getYear() < FIRST_YEAR || moment.getYear() > LAST_YEAR) {
            throw View.wrong("moment", texts.notAMoment());
        }
        return formats.parsed(typed);
    }

    /// The field has no seconds: its present minute is now, so that what was turned on a moment ago holds.
    private static Instant exact(Instant minute) {
        var now = Instant.now();
        return minute.equals(now.truncatedTo(ChronoUnit.MINUTES)) ? now : minute;
    }

    /// One after the other, as in 21; with commas or spaces between them each part is what one question gets, and
    /// a dash is nothing.
    private static List<String> keys(String typed, TestCallMessages texts) {
        var trimmed = typed.trim();
        var keys = trimmed.matches(".*[\\s,].*") ? trimmed.split("[\\s,]+") : trimmed.split("");
        if (typed.length() > LONGEST_KEYS
                || keys.length > MOST_QUESTIONS
                || Arrays.stream(keys).anyMatch(key -> !key.matches("[0-9*#]{0,20}|" + NOTHING))) {
            throw View.wrong("keys", texts.notKeys());
        }
        return typed.isBlank()
                ? List.of()
                : Arrays.stream(keys).map(key -> key.equals(NOTHING) ? "" : key).toList();
    }

    private static String others(String typed) {
        return ANSWERS.contains(typed) ? typed : SILENT;
    }

    private static Map<String, String> answers(MultivaluedMap<String, String> form) {
        var answers = new HashMap<String, String>();
        form.forEach((name, values) -> {
            if (name.matches(ANSWER + "[^\\p{Cntrl}]{1,100}") && ANSWERS.contains(values.getFirst())) {
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
