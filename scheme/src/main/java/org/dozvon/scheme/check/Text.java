package org.dozvon.scheme.check;

/// What a message shows of a text that somebody wrote.
final class Text {
    private static final int SHOWN = 40;

    private Text() {}

    static String start(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
