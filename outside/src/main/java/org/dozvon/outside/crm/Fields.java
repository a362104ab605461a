package org.dozvon.outside.crm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Reads fields that vendors write now as numbers, now as text, and empty lists now as lists, now as objects.
final class Fields {
    private static final int TEXT_AT_MOST = 100;
    private static final int ROWS_AT_MOST = 250;

    private Fields() {}

    static List<JsonNode> rows(JsonNode list) {
        return list.isArray()
                ? StreamSupport.stream(list.spliterator(), false)
                        .limit(ROWS_AT_MOST)
                        .toList()
                : List.of();
    }

    /// @return null when it is absent, empty, or a zero, with which vendors say nobody
    static @Nullable String id(JsonNode field) {
        var text = field.isIntegralNumber() || field.isTextual() ? field.asText() : "";
        return text.matches("[A-Za-z0-9_-]{1,40}") && !text.equals("0") ? text : null;
    }

    static List<String> ids(JsonNode list) {
        return rows(list).stream().map(Fields::id).flatMap(Stream::ofNullable).toList();
    }

    /// What a person wrote: cut to a length, on one line.
    static @Nullable String text(JsonNode field) {
        if (!field.isTextual()) {
            return null;
        }
        var text = field.textValue().replaceAll("\\p{Cntrl}+", " ").strip();
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), TEXT_AT_MOST));
    }

    static @Nullable String joined(JsonNode... fields) {
        var joined =
                Stream.of(fields).map(Fields::text).flatMap(Stream::ofNullable).collect(Collectors.joining(" "));
        return joined.isEmpty() ? null : joined;
    }

    static String nameOr(@Nullable String name, String id) {
        return name == null ? id : name;
    }
}
