package org.dozvon.scheme.model;

import java.util.List;

/// Callers that belong together. An entry is a number in E.164 (`+79031234567`), or the beginning of one and a star
/// (`+7903*`).
public record CallerList(CallerListId id, String name, List<String> entries) {
    public CallerList {
        entries = List.copyOf(entries);
    }
}
