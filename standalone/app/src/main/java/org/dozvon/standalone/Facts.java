package org.dozvon.standalone;

import java.util.LinkedHashMap;
import java.util.Map;

/// Settings put together one by one, each as text.
record Facts(Map<String, String> map) {
    Facts {
        map = Map.copyOf(map);
    }

    static Facts of(Map<String, String> facts) {
        return new Facts(facts);
    }

    Facts and(String key, Object value) {
        var more = new LinkedHashMap<>(map);
        more.put(key, value.toString());
        return new Facts(more);
    }
}
