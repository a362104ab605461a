package org.dozvon.reporting.words;

/// A text as one line: it can begin no header and no line of a log, and PostgreSQL takes no zero characters.
public final class OneLine {
    private OneLine() {}

    public static String of(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    public static String of(String text, int charactersAtMost) {
        var line = of(text);
        return line.substring(0, Math.min(line.length(), charactersAtMost));
    }
}
