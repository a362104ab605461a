package org.dozvon.scheme.recipe;

import org.jspecify.annotations.Nullable;

/// One thing that was answered.
///
/// @param value an id, an address or a URL, as the question asks for
/// @param label what leads there: a city, a department, an own number; null where nothing does
public record Choice(String value, @Nullable String label) {
    public static Choice of(String value) {
        return new Choice(value, null);
    }
}
