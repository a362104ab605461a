package org.dozvon.tenant.scheme;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Finds the line of a place such as `scheme.steps[2].prompt`. Who reads the text into records learns of a fault at the
/// end
/// of the record, which is not where its writer has to look.
final class TextLines {
    private TextLines() {}

    /// @return from 1; the line of the nearest thing around it when it is not there; 0 when nothing is
    static int of(ParserSource source, String path) throws IOException {
        for (var place = path; !place.isEmpty(); place = around(place)) {
            var line = line(source, place);
            if (line > 0) {
                return line;
            }
        }
        return 0;
    }

    /// Begins to read the text anew.
    @FunctionalInterface
    interface ParserSource {
        JsonParser open() throws IOException;
    }

    private static int line(ParserSource source, String path) throws IOException {
        try (var parser = source.open()) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.END_OBJECT
                        && token != JsonToken.END_ARRAY
                        && path.equals(path(parser.getParsingContext(), token))) {
                    return parser.currentTokenLocation().getLineNr();
                }
            }
            return 0;
        }
    }

    /// The beginning of a thing already counts as inside it, and its place is the one around.
    private static String path(JsonStreamContext context, JsonToken token) {
        return token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY
                ? path(context.getParent())
                : path(context);
    }

    private static String path(@Nullable JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        var outer = path(context.getParent());
        if (context.inArray()) {
            return outer + "[" + Math.max(0, context.getCurrentIndex()) + "]";
        }
        return outer.isEmpty() ? String.valueOf(context.getCurrentName()) : outer + "." + context.getCurrentName();
    }

    private static String around(String path) {
        return path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }
}
