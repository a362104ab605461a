package org.dozvon.web.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a list offers, in order.
public final class Options {
    private final Map<String, String> names = new LinkedHashMap<>();

    public Options() {}

    /// @param unsaid what it is called when nothing is chosen
    public Options(String unsaid) {
        and("", unsaid);
    }

    public Options and(String value, String name) {
        names.put(value, name);
        return this;
    }

    /// @param gone what is chosen and not offered is called
    public List<Choice> choices(String chosen, String gone) {
        var all = new LinkedHashMap<>(names);
        if (!chosen.isEmpty()) {
            all.putIfAbsent(chosen, gone);
        }
        return all.entrySet().stream()
                .map(each ->
                        new Choice(each.getKey(), each.getValue(), each.getKey().equals(chosen)))
                .toList();
    }
}
