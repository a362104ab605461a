package org.dozvon.scheme.run;

/// How digits are collected.
///
/// @param most          that many end the question
/// @param waitMillis    for the first, after the prompt
/// @param betweenMillis for each further one
/// @param hashEnds      whether # ends them; else it is one of them
public record DigitRules(int most, int waitMillis, int betweenMillis, boolean hashEnds) {}
