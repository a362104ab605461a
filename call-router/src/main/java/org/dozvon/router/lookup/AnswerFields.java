package org.dozvon.router.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.CallVariables;
import org.jspecify.annotations.Nullable;

/// Takes the wanted fields out of a program's answer, such as `client.city`. What is no plain value is not there.
final class AnswerFields {
    private AnswerFields() {}

    static Map<String, String> of(JsonNode answer, List<String> wanted) {
        var fields = new HashMap<String, String>();
        for (var path : wanted) {
            var value = plain(at(answer, path));
            if (value != null) {
                fields.put(path, value);
            }
        }
        return Map.copyOf(fields);
    }

    private static JsonNode at(JsonNode answer, String path) {
        var node = answer;
        for (var name : path.split("\\.", -1)) {
            node = node.path(name);
        }
        return node;
    }

    private static @Nullable String plain(JsonNode value) {
        if (!value.isTextual() && !value.isNumber() && !value.isBoolean()) {
            return null;
        }
        var text = value.asText().replaceAll("\\p{Cntrl}", " ");
        return text.substring(0, Math.min(text.length(), CallVariables.VALUE_CHARACTERS));
    }
}
