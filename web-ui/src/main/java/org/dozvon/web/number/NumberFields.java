package org.dozvon.web.number;

import java.util.Objects;
import org.dozvon.scheme.model.DialledNumber;
import org.dozvon.scheme.model.NumberCard;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.web.language.Formats;
import org.dozvon.web.page.Rows;
import org.jspecify.annotations.Nullable;

import jakarta.ws.rs.core.MultivaluedMap;

/// The fields of a number's form, whatever stands in them.
///
/// @param digits  the number's own address, empty for a new one
/// @param places  where it is published, one a line
record NumberFields(
        String digits,
        String number,
        String label,
        String scheme,
        String reserve,
        String service,
        String calls,
        String overflow,
        String owner,
        String purpose,
        String places) {
    static NumberFields empty() {
        return new NumberFields("", "", "", "", "", "", "", "", "", "", "");
    }

    static NumberFields of(DialledNumber number, Formats formats) {
        var reserve = number.reserve();
        var limit = number.limit();
        var card = Objects.requireNonNullElse(number.card(), NumberCard.EMPTY);
        return new NumberFields(
                number.number().value().substring(1),
                formats.number(number.number().value()),
                number.label(),
                id(number.scheme()),
                reserve == null ? "" : formats.number(reserve.value()),
                number.service() == null ? "" : number.service().name(),
                limit == null || limit.calls() == null ? "" : limit.calls().toString(),
                id(number.overflow()),
                card.owner() == null ? "" : card.owner().value(),
                card.purpose(),
                String.join("\n", card.publishedAt()));
    }

    private static String id(@Nullable SchemeId scheme) {
        return scheme == null ? "" : scheme.value();
    }

    /// @param digits empty for a new one, which is typed too
    static NumberFields typed(String digits, MultivaluedMap<String, String> fields) {
        var form = new Rows(fields);
        return new NumberFields(
                digits,
                digits.isEmpty() ? form.field("number").trim() : "+" + digits,
                form.field("label").trim(),
                form.field("scheme"),
                form.field("reserve").trim(),
                form.field("service"),
                form.field("calls").trim(),
                form.field("overflow"),
                form.field("owner"),
                form.field("purpose").trim(),
                form.field("places").trim());
    }
}
