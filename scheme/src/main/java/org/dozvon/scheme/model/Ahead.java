package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Callers whom a queue serves before others: those on a list, or those of a class.
///
/// @param list        null when it is a class
/// @param callerClass as a step has set it; null when it is a list
/// @param priority    1 to 9; the higher, the earlier
public record Ahead(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CallerListId list,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String callerClass,
        int priority) {
    public static Ahead ofList(CallerListId list, int priority) {
        return new Ahead(list, null, priority);
    }

    public static Ahead ofClass(String callerClass, int priority) {
        return new Ahead(null, callerClass, priority);
    }
}
