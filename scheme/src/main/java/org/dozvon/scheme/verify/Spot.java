package org.dozvon.scheme.verify;

import org.jspecify.annotations.Nullable;

/// Where a call is, and in which mood.
///
/// @param outer the step that runs this scheme, null in the scheme that the call began with
record Spot(@Nullable Spot outer, int scheme, int step, int mood) {
    Spot moved(int next, int after) {
        return new Spot(outer, scheme, next, after);
    }

    boolean isIn(int wanted) {
        return outer == null && scheme == wanted;
    }
}
