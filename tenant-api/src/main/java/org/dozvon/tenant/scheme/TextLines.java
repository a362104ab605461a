package org.dozvon.tenant.scheme;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Finds the line of a place such as `scheme.steps[2].prompt`. Who reads the text into records learns of a fault at the
/// end of the record, which is not where its writer has to look.
final class TextLines {
    private final JsonParser parser;
    private final String path;

    /// How many characters of the path have been found.
    private int found;

    private int line;

    private TextLines(JsonParser parser, String path) {
        this.parser = parser;
        this.path = path;
    }

    /// Goes down the path alone and once: what lies beside it is passed over, and nothing is read twice, however the
    /// text is made.
    ///
    /// @return from 1; the line of the nearest thing around it when it is not there; 0 when nothing is
    static int of(JsonParser parser, String path) throws IOException {
        var lines = new TextLines(parser, path);
        parser.nextToken();
        while (lines.found < path.length() && lines.entersChild()) {}
        return lines.line;
    }

    /// Leaves the parser at the child's value.
    private boolean entersChild() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> entersField();
            case START_ARRAY -> entersElement();
            case null, default -> false;
        };
    }

    private boolean entersField() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            if (leadsOn((found == 0 ? "" : ".") + parser.currentName())) {
                parser.nextToken();
                return true;
            }
            parser.nextToken();
            parser.skipChildren();
        }
        return false;
    }

    private boolean entersElement() throws IOException {
        for (var index = 0; isValue(parser.nextToken()); index++) {
            if (leadsOn("[" + index + "]")) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private boolean leadsOn(String part) {
        var end = found + part.length();
        if (!path.startsWith(part, found) || (end < path.length() && ".[".indexOf(path.charAt(end)) < 0)) {
            return false;
        }
        found = end;
        line = parser.currentTokenLocation().getLineNr();
        return true;
    }

    private static boolean isValue(@Nullable JsonToken token) {
        return token != null && !token.isStructEnd();
    }
}
