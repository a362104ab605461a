package org.dozvon.simulator.channel;

import java.util.ArrayList;
import java.util.List;

/// The switch's own way of cutting an argument: quotes hold a piece together, a backslash takes the next character.
public final class Words {
    private Words() {}

    public static List<String> split(String text, char separator) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == '\\' && i + 1 < text.length() && isEscaped(text.charAt(i + 1), separator)) {
                piece.append(unescaped(text.charAt(++i)));
            } else if (one == '\'' && (quoted || text.indexOf('\'', i + 1) > 0)) {
                quoted = !quoted;
            } else if (one == separator && !quoted) {
                add(pieces, piece, separator);
            } else {
                piece.append(one);
            }
        }
        add(pieces, piece, separator);
        return pieces;
    }

    private static void add(List<String> pieces, StringBuilder piece, char separator) {
        // Several blanks count as one; other separators keep empty pieces.
        if (separator != ' ' || !piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        piece.setLength(0);
    }

    private static boolean isEscaped(char one, char separator) {
        return one == '\'' || one == '"' || one == '\\' || one == separator || unescaped(one) != one;
    }

    private static char unescaped(char one) {
        return switch (one) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 's' -> ' ';
            default -> one;
        };
    }
}
