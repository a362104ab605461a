package org.dozvon.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.dozvon.scheme.model.SchemeJson;
import org.dozvon.scheme.model.Tenant;

/// The peer: a scheme interpreted from its JSON tree, as switches with stored flows do it: the next step is searched by
/// its id, a caller is matched by a regular expression made on the spot.
final class JsonWalk {
    private final JsonNode lists;
    private final JsonNode scheme;

    JsonWalk(Tenant tenant) {
        JsonNode tree = SchemeJson.MAPPER.valueToTree(tenant);
        lists = tree.get("callerLists");
        scheme = tree.get("schemes").get(0);
    }

    /// @return how many steps the call took
    int walk(String caller) {
        var steps = 0;
        var current = step(scheme.get("entry").asText());
        while (!current.get("type").asText().equals("hangup")) {
            current = step(exit(current, caller));
            steps++;
        }
        return steps;
    }

    private String exit(JsonNode step, String caller) {
        for (var list : step.get("lists")) {
            if (holds(list.asText(), caller)) {
                return step.get("exits").get(list.asText()).asText();
            }
        }
        return step.get("exits").get("other").asText();
    }

    private boolean holds(String id, String caller) {
        for (var list : lists) {
            if (list.get("id").asText().equals(id)) {
                return matches(list.get("entries"), caller);
            }
        }
        return false;
    }

    private static boolean matches(JsonNode entries, String caller) {
        for (var entry : entries) {
            var pattern = entry.asText().replace("+", "\\+").replace("*", "\\d*");
            if (Pattern.compile(pattern).matcher(caller).matches()) {
                return true;
            }
        }
        return false;
    }

    private JsonNode step(String id) {
        for (var step : scheme.get("steps")) {
            if (step.get("id").asText().equals(id)) {
                return step;
            }
        }
        throw new IllegalStateException("Expected a step " + id + ", but the scheme has none.");
    }
}
