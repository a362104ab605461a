package org.dozvon.web.page;

import java.util.List;

import jakarta.ws.rs.core.MultivaluedMap;

/// The fields of a form that has rows: each row names itself by a key, which its fields end with.
/// None is left out: too many are refused by tenant-api, and told beside them.
public record Rows(MultivaluedMap<String, String> form) {
    public List<String> keys(String kind) {
        return form.getOrDefault(kind, List.of()).stream()
                .filter(key -> key.matches("[a-z0-9]{1,8}"))
                .distinct()
                .toList();
    }

    public List<String> all(String name) {
        return form.getOrDefault(name, List.of());
    }

    public String field(String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
