package org.dozvon.scheme.words;

import org.jspecify.annotations.Nullable;

/// One move of a call's path, as a journal keeps it.
///
/// @param kind  of the step: `menu`, `ring` …
/// @param label what its owner called it, empty when nothing
/// @param exit  by which the call left it, null while it is there or when it ended there
public record Move(String kind, String label, @Nullable String exit) {}
