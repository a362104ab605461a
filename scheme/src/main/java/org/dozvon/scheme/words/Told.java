package org.dozvon.scheme.words;

import org.dozvon.scheme.model.StepId;
import org.jspecify.annotations.Nullable;

/// One line of a scheme in words.
///
/// @param depth how far it stands in: 0 for the first step
/// @param step  whose line it is: clicking it opens that step; null for a line about the scheme
/// @param again the step was told in full on an earlier line
public record Told(int depth, @Nullable StepId step, boolean again, String text) {}
