package org.dozvon.scheme.check;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Finds what is there more than once.
final class Repeats {
    private Repeats() {}

    /// Each repeated key once, in the order of its second appearance.
    static <T, K> Stream<K> of(List<T> things, Function<T, K> key) {
        var seen = new HashSet<K>();
        return things.stream().map(key).filter(one -> !seen.add(one)).distinct();
    }
}
