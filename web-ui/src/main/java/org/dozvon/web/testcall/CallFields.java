package org.dozvon.web.testcall;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.rehearse.SavedCall;
import org.dozvon.web.language.Formats;
import org.dozvon.web.language.NumberMessages;
import org.dozvon.web.language.TestCallMessages;
import org.dozvon.web.page.View;
import org.jspecify.annotations.Nullable;

/// Who calls, when, and what they press, as somebody types it.
public record CallFields(Formats formats, NumberMessages numbers, TestCallMessages texts) {
    private static final int LONGEST_KEYS = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    /// A question to which nothing is pressed.
    private static final String NOTHING = "-";

    /// Null when hidden.
    public @Nullable PhoneNumber caller(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return new PhoneNumber(formats.typedNumber(typed));
        } catch (IllegalArgumentException notOne) {
            throw View.wrong("caller", numbers.notANumber());
        }
    }

    /// By the clock on the company's wall.
    public LocalDateTime moment(String typed) {
        try {
            var moment = LocalDateTime.parse(typed);
            if (moment.getYear() >= FIRST_YEAR && moment.getYear() <= LAST_YEAR) {
                return moment;
            }
        } catch (DateTimeParseException notOne) {
            // Told below, as a year that is none.
        }
        throw View.wrong("moment", texts.notAMoment());
    }

    /// One after the other, as in 21; with commas or spaces between them each part is what one question gets, and
    /// a dash is nothing.
    public List<String> keys(String typed) {
        var trimmed = typed.trim();
        var keys = trimmed.matches(".*[\\s,].*") ? trimmed.split("[\\s,]+") : trimmed.split("");
        if (typed.length() > LONGEST_KEYS
                || keys.length > SavedCall.MOST_QUESTIONS
                || Arrays.stream(keys).anyMatch(key -> !key.matches("[0-9*#]{0,20}|" + NOTHING))) {
            throw View.wrong("keys", texts.notKeys());
        }
        return typed.isBlank()
                ? List.of()
                : Arrays.stream(keys).map(key -> key.equals(NOTHING) ? "" : key).toList();
    }

    /// Such that [#keys] reads them again: digits of one question alone have a comma behind them.
    public static String typed(List<String> keys) {
        var typed = keys.stream().map(key -> key.isEmpty() ? NOTHING : key).collect(Collectors.joining(", "));
        return keys.size() == 1 && typed.length() > 1 ? typed + "," : typed;
    }
}
