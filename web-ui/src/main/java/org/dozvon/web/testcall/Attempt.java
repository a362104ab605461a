package org.dozvon.web.testcall;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.rehearse.Answering;
import org.dozvon.scheme.rehearse.SavedCall;
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

    /// What the phones of nobody do unless somebody says otherwise.
    static final String SILENT = "SILENT";

    static final String REAL = "REAL";

    static Attempt of(MultivaluedMap<String, String> form, CallFields fields) {
        var what = field(form, "what");
        return new Attempt(
                what.startsWith("number:") ? what.substring("number:".length()) : "",
                what.startsWith("draft:") ? what.substring("draft:".length()) : "",
                caller(field(form, "caller"), fields),
                moment(field(form, "moment"), fields),
                fields.keys(field(form, "keys")),
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

    static Answering.Does does(String answer) {
        return switch (answer) {
            case "ANSWERS", "REAL" -> Answering.Does.PICKS_UP;
            case "BUSY" -> Answering.Does.BUSY;
            case "UNREACHABLE" -> Answering.Does.UNREACHABLE;
            default -> Answering.Does.SILENT;
        };
    }

    private static @Nullable String caller(String typed, CallFields fields) {
        var caller = fields.caller(typed);
        return caller == null ? null : caller.value();
    }

    private static Instant moment(String typed, CallFields fields) {
        return typed.isBlank()
                ? Instant.now()
                : exact(fields.moment(typed).atZone(fields.formats().zone()).toInstant());
    }

    /// The field has no seconds: its present minute is now, so that what was turned on a moment ago holds.
    private static Instant exact(Instant minute) {
        var now = Instant.now();
        return minute.equals(now.truncatedTo(ChronoUnit.MINUTES)) ? now : minute;
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
