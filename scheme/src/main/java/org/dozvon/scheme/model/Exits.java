package org.dozvon.scheme.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Copies a step's exits, in the order in which they were drawn.
final class Exits {
    private Exits() {}

    static Map<String, StepId> copied(@Nullable Map<String, StepId> exits) {
        return exits == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(exits));
    }

    static String label(@Nullable String label) {
        return label == null ? "" : label;
    }
}
