package org.dozvon.web.savedtest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dozvon.web.page.Choice;

/// What a list offers, in order.
final class Options {
    private final Map<String, String> names = new LinkedHashMap<>();

    Options() {}

    /// @param unsaid what it is called when nothing is chosen
    Options(String unsaid) {
        and("", unsaid);
    }

    Options and(String value, String name) {
        names.put(value, name);
        return this;
    }

    /// @param gone what is chosen and not offered is called
    List<Choice> choices(String chosen, String gone) {
        var all = new LinkedHashMap<>(names);
        all.putIfAbsent(chosen, gone);
        return all.entrySet().stream()
                .map(each ->
                        new Choice(each.getKey(), each.getValue(), each.getKey().equals(chosen)))
                .toList();
    }
}
