package org.dozvon.scheme.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A length of time in short words: 4 мин 30 с.
final class Spans {
    private Spans() {}

    static String russian(Duration length) {
        return told(length, "ч", "мин", "с");
    }

    static String english(Duration length) {
        return told(length, "h", "min", "s");
    }

    private static String told(Duration length, String hours, String minutes, String seconds) {
        // A started second counts: what is said to be the longest must not be exceeded.
        var rounded = Duration.ofSeconds((length.toMillis() + 999) / 1_000);
        var parts = new ArrayList<String>();
        add(parts, rounded.toHours(), hours);
        add(parts, rounded.toMinutesPart(), minutes);
        add(parts, rounded.toSecondsPart(), seconds);
        return parts.isEmpty() ? "0 " + seconds : String.join(" ", parts);
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(count + " " + unit);
        }
    }
}
