package org.dozvon.esl.command;

import java.util.regex.Pattern;

/// What may stand in a command. The switch runs `${...}` in an application's argument and takes a line break for the
/// next command, so control characters and `$` are refused everywhere, and each place refuses its own syntax besides.
public final class Argument {
    public static final int MAXIMUM_LENGTH = 4096;

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,127}");
    private static final Pattern UUID = Pattern.compile("[0-9A-Za-z-]{1,64}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,128}");
    private static final Pattern DIGITS = Pattern.compile("[0-9*#A-D]{1,64}");
    private static final String NOT_IN_A_WORD = "'\"\\`";
    private static final String NOT_IN_A_SOUND = "{}[]<>|&!^@";

    private Argument() {}

    /// Text in which the switch finds nothing to run.
    public static String plain(String what, String value) {
        if (value.length() > MAXIMUM_LENGTH) {
            throw refused(what, value, "at most %d characters".formatted(MAXIMUM_LENGTH), "it has " + value.length());
        }
        for (int i = 0; i < value.length(); i++) {
            requirePlain(what, value, i);
        }
        return value;
    }

    /// The value of a variable. The switch takes a backslash for itself, once or twice depending on what follows
    /// it, so none is let through. A tilde at the beginning makes the switch answer `getvar` without the end of
    /// its frame, and the reply after it would be lost.
    public static String value(String what, String value) {
        plain(what, value);
        if (value.indexOf('\\') >= 0) {
            throw refused(what, value, "a value", "it holds a backslash, which the switch takes for itself");
        }
        if (value.startsWith("~")) {
            throw refused(what, value, "a value", "it begins with '~', which breaks the reply to getvar");
        }
        return value;
    }

    /// A value among others, where the switch drops apostrophes and spaces at the end.
    public static String listedValue(String what, String value) {
        value(what, value);
        if (!isListable(value)) {
            throw refused(
                    what, value, "a value without apostrophe or space at its end", "it has one; set it by itself");
        }
        return value;
    }

    static boolean isListable(String value) {
        return value.indexOf('\'') < 0 && !value.endsWith(" ");
    }

    /// Plain text of one piece: no space, quote or backslash, so that it stays one argument among several.
    public static String word(String what, String value) {
        plain(what, value);
        if (value.isEmpty()) {
            throw refused(what, value, "one word", "it is empty");
        }
        for (int i = 0; i < value.length(); i++) {
            char one = value.charAt(i);
            if (Character.isWhitespace(one) || Character.isSpaceChar(one) || NOT_IN_A_WORD.indexOf(one) >= 0) {
                throw refused(what, value, "one word", "it holds a space, a quote or a backslash");
            }
        }
        return value;
    }

    /// A file or stream to play: a word without the switch's own syntax around files.
    public static String sound(String what, String value) {
        word(what, value);
        for (int i = 0; i < value.length(); i++) {
            if (NOT_IN_A_SOUND.indexOf(value.charAt(i)) >= 0) {
                throw refused(what, value, "a file or a stream", "it holds '" + value.charAt(i) + "'");
            }
        }
        return value;
    }

    public static String variableName(String value) {
        return matching("a variable's name", VARIABLE, value);
    }

    public static String uuid(String value) {
        return matching("a channel's uuid", UUID, value);
    }

    public static String name(String what, String value) {
        return matching(what, NAME, value);
    }

    public static String digits(String what, String value) {
        return matching(what, DIGITS, value);
    }

    public static String matching(String what, Pattern pattern, String value) {
        plain(what, value);
        if (!pattern.matcher(value).matches()) {
            throw refused(what, value, what + " like " + pattern.pattern(), "it does not match");
        }
        return value;
    }

    public static int within(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "Expected %s from %d to %d, but got %d.".formatted(what, least, most, value));
        }
        return value;
    }

    private static void requirePlain(String what, String value, int at) {
        char one = value.charAt(at);
        if (one == '$') {
            throw refused(what, value, "plain text", "it holds '$', which the switch would expand");
        }
        if (Character.isISOControl(one) || one == '\u2028' || one == '\u2029') {
            throw refused(what, value, "plain text", "it holds the control character U+%04X".formatted((int) one));
        }
        if (Character.isSurrogate(one) && !isPaired(value, at)) {
            throw refused(what, value, "plain text", "it holds half of a character");
        }
    }

    private static boolean isPaired(String value, int at) {
        return Character.isHighSurrogate(value.charAt(at))
                ? at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(value.charAt(at - 1));
    }

    private static IllegalArgumentException refused(String what, String value, String expected, String but) {
        return new IllegalArgumentException(
                "Expected %s to be %s, but %s: '%s'.".formatted(what, expected, but, shown(value)));
    }

    private static String shown(String value) {
        var head = value.substring(0, Math.min(40, value.length()));
        return head.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
    }
}
