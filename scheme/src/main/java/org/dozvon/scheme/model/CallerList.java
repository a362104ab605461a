package org.dozvon.scheme.model;

import java.util.List;

/// Callers that belong together: numbers, masks, ranges and regions, as a [CallerEntry] is written.
public record CallerList(CallerListId id, String name, List<String> entries) {
    public CallerList {
        entries = List.copyOf(entries);
    }
}
