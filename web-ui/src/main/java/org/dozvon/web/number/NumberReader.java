package org.dozvon.web.number;

import java.util.List;
import java.util.Objects;
import org.dozvon.scheme.model.CallLimit;
import org.dozvon.scheme.model.DialledNumber;
import org.dozvon.scheme.model.NumberCard;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.ServiceLine;
import org.dozvon.web.language.Formats;
import org.dozvon.web.language.NumberMessages;
import org.dozvon.web.page.Faults;
import org.dozvon.web.page.View;
import org.jspecify.annotations.Nullable;

/// Reads a number's form. What cannot even be asked of tenant-api is told at once, beside its field; the rest it
/// refuses
/// itself.
record NumberReader(NumberMessages texts, Formats formats, Faults faults) {
    DialledNumber number(NumberFields typed) {
        var number = faults.take(() -> phone("number", typed.number()));
        var reserve = typed.reserve().isEmpty() ? null : faults.take(() -> phone("reserve", typed.reserve()));
        var scheme = faults.chosen("scheme", typed.scheme(), SchemeId::new);
        var service = faults.chosen("service", typed.service(), ServiceLine::valueOf);
        var limit = limit(typed);
        var card = card(typed);
        faults.throwIfAny();
        return new DialledNumber(Objects.requireNonNull(number), typed.label(), scheme, reserve, service, limit, card);
    }

    private @Nullable CallLimit limit(NumberFields typed) {
        var overflow = faults.chosen("limit", typed.overflow(), SchemeId::new);
        var calls = typed.calls().isEmpty() ? null : calls(typed.calls());
        return calls == null && overflow == null ? null : new CallLimit(calls, overflow);
    }

    private @Nullable Integer calls(String typed) {
        if (typed.matches("[0-9]{1,6}")) {
            return Integer.valueOf(typed);
        }
        faults.add("limit", texts.notACount());
        return null;
    }

    private @Nullable NumberCard card(NumberFields typed) {
        var owner = faults.chosen("card", typed.owner(), PersonId::new);
        var card = new NumberCard(owner, typed.purpose(), places(typed));
        return card.equals(NumberCard.EMPTY) ? null : card;
    }

    private static List<String> places(NumberFields typed) {
        return typed.places()
                .lines()
                .map(String::trim)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private PhoneNumber phone(String field, String typed) {
        try {
            return new PhoneNumber(formats.typedNumber(typed));
        } catch (IllegalArgumentException notOne) {
            throw View.wrong(field, texts.notANumber());
        }
    }
}
