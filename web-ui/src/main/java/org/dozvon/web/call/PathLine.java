package org.dozvon.web.call;

/// One line of a call's path.
///
/// @param tone `step`, `good`, `bad` or empty
/// @param step the step that the call enters or leaves with this line, empty when neither
/// @param exit the exit by which it leaves, empty when it enters
/// @param next where that exit leads, empty when nowhere
public record PathLine(
        String time, String tone, String text, String aside, String scheme, String step, String exit, String next) {

    public static PathLine plain(String time, String tone, String text, String aside) {
        return new PathLine(time, tone, text, aside, "", "", "", "");
    }
}
