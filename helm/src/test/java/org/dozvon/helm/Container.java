package org.dozvon.helm;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A container of a pod with its environment; what is not a value (a Secret's key, a field of the pod) is empty text.
record Container(String name, Map<String, String> environment) {
    private static final List<String> KINDS = List.of("initContainers", "containers");

    static Stream<Container> of(JsonObject podSpec) {
        return KINDS.stream()
                .filter(podSpec::has)
                .flatMap(kind -> each(podSpec.getAsJsonArray(kind)))
                .map(container -> new Container(container.get("name").getAsString(), environment(container)));
    }

    private static Map<String, String> environment(JsonObject container) {
        return each(container.getAsJsonArray("env"))
                .collect(Collectors.toMap(
                        variable -> variable.get("name").getAsString(),
                        variable ->
                                variable.has("value") ? variable.get("value").getAsString() : ""));
    }

    private static Stream<JsonObject> each(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject);
    }
}
