package org.dozvon.esl.dial;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.dozvon.esl.command.Argument;

/// Channel variables of a dial string. A value that could be its syntax is refused: make it safe before, with
/// `SafeText` when it is a name for a display.
public record DialVariables(Map<String, String> all) {
    public static final DialVariables NONE = new DialVariables(Map.of());

    private static final String SYNTAX = "[]{}<>,|'\"\\`^";

    public DialVariables {
        all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
        all.forEach(DialVariables::requireSafe);
    }

    public DialVariables with(String name, String value) {
        var more = new LinkedHashMap<>(all);
        more.put(name, value);
        return new DialVariables(more);
    }

    String render(char open, char close) {
        return all.isEmpty()
                ? ""
                : all.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining(",", String.valueOf(open), String.valueOf(close)));
    }

    private static void requireSafe(String name, String value) {
        Argument.variableName(name);
        Argument.plain("the value of " + name, value);
        for (int i = 0; i < value.length(); i++) {
            if (SYNTAX.indexOf(value.charAt(i)) >= 0) {
                throw new IllegalArgumentException(
                        "Expected the value of %s to hold no syntax of a dial string, but it holds '%s'."
                                .formatted(name, value.charAt(i)));
            }
        }
        if (value.contains(":_:")) {
            throw new IllegalArgumentException(
                    "Expected the value of %s to hold no syntax of a dial string, but it holds ':_:'.".formatted(name));
        }
    }
}
