package org.dozvon.simulator.channel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A dial string taken apart: variables of all, then groups one after another, each with legs rung together.
record DialString(Map<String, String> variables, List<List<Leg>> groups) {
    record Leg(Map<String, String> variables, String endpoint) {}

    static DialString parse(String text) {
        var rest = text.strip();
        var global = new LinkedHashMap<String, String>();
        while (rest.startsWith("{") && rest.indexOf('}') > 0) {
            global.putAll(assignments(rest.substring(1, rest.indexOf('}'))));
            rest = rest.substring(rest.indexOf('}') + 1).strip();
        }
        var groups = cut(rest, '|').stream()
                .map(group -> cut(group, ',').stream().map(DialString::leg).toList())
                .toList();
        return new DialString(global, groups);
    }

    private static Leg leg(String text) {
        var rest = text.strip();
        var own = new LinkedHashMap<String, String>();
        while (rest.startsWith("[") && rest.indexOf(']') > 0) {
            own.putAll(assignments(rest.substring(1, rest.indexOf(']'))));
            rest = rest.substring(rest.indexOf(']') + 1).strip();
        }
        return new Leg(own, rest);
    }

    private static Map<String, String> assignments(String text) {
        var variables = new LinkedHashMap<String, String>();
        char separator = text.startsWith("^^") && text.length() > 2 ? text.charAt(2) : ',';
        for (var piece : Words.split(text.startsWith("^^") ? text.substring(3) : text, separator)) {
            int equals = piece.indexOf('=');
            if (equals > 0) {
                variables.put(piece.substring(0, equals).strip(), piece.substring(equals + 1));
            }
        }
        return variables;
    }

    // Separators inside brackets belong to the variables.
    private static List<String> cut(String text, char separator) {
        var pieces = new ArrayList<String>();
        int depth = 0;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '[' || one == '{') {
                depth++;
            } else if (one == ']' || one == '}') {
                depth--;
            } else if (one == separator && depth == 0) {
                pieces.add(text.substring(begin, i));
                begin = i + 1;
            }
        }
        pieces.add(text.substring(begin));
        return pieces;
    }
}
