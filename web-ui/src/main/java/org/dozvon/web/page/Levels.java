package org.dozvon.web.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names with a level of 1 to 9 behind each, as a person types them: "english 5, repairs 9".
public final class Levels {
    private static final Pattern ONE = Pattern.compile("(.*\\S)\\s+([1-9])");

    private Levels() {}

    public static String shown(Map<String, Integer> levels) {
        return levels.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }

    /// Empty when a level is missing.
    public static Optional<Map<String, Integer>> read(String typed) {
        var levels = new LinkedHashMap<String, Integer>();
        for (var part : typed.split("[,;\n]", -1)) {
            var one = ONE.matcher(part.strip());
            if (one.matches()) {
                levels.put(one.group(1), Integer.valueOf(one.group(2)));
            } else if (!part.isBlank()) {
                return Optional.empty();
            }
        }
        return Optional.of(levels);
    }
}
