package org.dozvon.gateway.xml;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.HashMap;
import java.util.Map;

/// What the node asks, as the fields of its form. A field that is not there is an empty text.
public record Question(Map<String, String> fields) {
    // A channel with hundreds of variables has about 700.
    private static final int MOST_FIELDS = 4096;

    public Question {
        fields = Map.copyOf(fields);
    }

    public static Question parse(String form) {
        var fields = new HashMap<String, String>();
        new QueryStringDecoder(form, java.nio.charset.StandardCharsets.UTF_8, false, MOST_FIELDS)
                .parameters()
                .forEach((name, values) -> fields.put(name, values.getFirst()));
        return new Question(fields);
    }

    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /// The first of these that is not empty.
    public String first(String... names) {
        for (var name : names) {
            if (!field(name).isEmpty()) {
                return field(name);
            }
        }
        return "";
    }
}
