package org.dozvon.web.call;

/// One line of a call's path.
///
/// @param tone `step`, `good`, `bad` or empty
/// @param step the step that the call is in, empty when it is in none
public record PathLine(String time, String tone, String text, String aside, String scheme, String step) {}
