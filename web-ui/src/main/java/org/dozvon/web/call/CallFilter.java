package org.dozvon.web.call;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.dozvon.web.client.CallQuery;
import org.dozvon.web.language.Formats;
import org.jspecify.annotations.Nullable;

/// The filters of the call list, as they stand in its address. What is not understood does not narrow.
public record CallFilter(
        String period,
        String from,
        String to,
        String outcome,
        String direction,
        String caller,
        String dialled,
        String person) {
    public static final List<String> OUTCOMES =
            List.of("answered", "missed", "voicemail", "goodbye", "unanswered", "refused", "in-progress");
    public static final List<String> DIRECTIONS = List.of("inbound", "outbound", "inside");
    private static final int PAGE = 50;

    public CallFilter {
        outcome = OUTCOMES.contains(outcome) ? outcome : "";
        direction = DIRECTIONS.contains(direction) ? direction : "";
    }

    public boolean narrows() {
        return !(period + from + to + outcome + direction + caller + dialled + person).isEmpty();
    }

    public CallQuery query(Formats formats, @Nullable String after) {
        var today = LocalDate.now(formats.zone());
        var first = switch (period) {
            case "today" -> today;
            case "yesterday" -> today.minusDays(1);
            case "week" -> today.minusDays(6);
            case "month" -> today.minusDays(29);
            default -> date(from);
        };
        var last = switch (period) {
            case "today", "week", "month" -> today;
            case "yesterday" -> today.minusDays(1);
            default -> date(to);
        };
        return new CallQuery(
                start(first, formats),
                last == null ? null : start(last.plusDays(1), formats),
                given(formats.typedNumber(dialled)),
                given(formats.typedNumber(caller)),
                given(outcome),
                given(direction),
                given(person),
                given(after),
                PAGE);
    }

    /// The address of the same list, from `after` on.
    public String older(String after) {
        return address("/calls?") + "after=" + encoded(after);
    }

    /// The address of what changes in it.
    public String live(String seen) {
        return address("/calls/live?") + "seen=" + encoded(seen);
    }

    private String address(String path) {
        var address = new StringBuilder(path);
        add(address, "period", period);
        add(address, "from", from);
        add(address, "to", to);
        add(address, "outcome", outcome);
        add(address, "direction", direction);
        add(address, "caller", caller);
        add(address, "dialled", dialled);
        add(address, "person", person);
        return address.toString();
    }

    private static void add(StringBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.append(name).append('=').append(encoded(value)).append('&');
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static @Nullable String start(@Nullable LocalDate day, Formats formats) {
        return day == null ? null : day.atStartOfDay(formats.zone()).toInstant().toString();
    }

    private static @Nullable LocalDate date(String typed) {
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException notOne) {
            return null;
        }
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
