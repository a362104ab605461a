package org.dozvon.scheme.run;

/// What a caller pressed.
public sealed interface Keys {
    record Pressed(char key) implements Keys {}

    record None() implements Keys {}

    /// A key that is not on offer.
    record Wrong(char key) implements Keys {}
}
