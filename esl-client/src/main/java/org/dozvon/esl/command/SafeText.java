package org.dozvon.esl.command;

/// Turns anything that a caller, tenant or webhook supplied into text that every command takes, for names shown on a
/// display: what could be syntax becomes a space. Not for numbers, paths or anything that must arrive unchanged.
public final class SafeText {
    private static final String SYNTAX = "$`'\"\\[]{}<>|,^&%;:=@!~";

    private SafeText() {}

    public static String of(String text, int maximumLength) {
        var safe = new StringBuilder();
        text.codePoints()
                .limit(Argument.MAXIMUM_LENGTH)
                .map(one -> isSafe(one) ? one : ' ')
                .forEach(safe::appendCodePoint);
        var squeezed = safe.toString().strip().replaceAll("\\s+", " ");
        int end = Math.min(squeezed.length(), maximumLength);
        boolean splitsPair = end > 0 && end < squeezed.length() && Character.isHighSurrogate(squeezed.charAt(end - 1));
        return squeezed.substring(0, splitsPair ? end - 1 : end).strip();
    }

    private static boolean isSafe(int one) {
        return !Character.isISOControl(one)
                && Character.getType(one) != Character.SURROGATE
                && Character.getType(one) != Character.FORMAT
                && Character.getType(one) != Character.LINE_SEPARATOR
                && Character.getType(one) != Character.PARAGRAPH_SEPARATOR
                && SYNTAX.indexOf(one) < 0;
    }
}
