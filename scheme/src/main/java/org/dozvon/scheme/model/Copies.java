package org.dozvon.scheme.model;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Immutable copies that keep one order, so that the same content is always the same JSON. `Set.copyOf` and
/// `Map.copyOf` iterate in an order that changes with every start of the JVM.
public final class Copies {
    private Copies() {}

    public static <V> Map<String, V> sorted(Map<String, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }

    public static Set<DayOfWeek> week(Set<DayOfWeek> days) {
        var copy = EnumSet.noneOf(DayOfWeek.class);
        copy.addAll(days);
        return Collections.unmodifiableSet(copy);
    }
}
