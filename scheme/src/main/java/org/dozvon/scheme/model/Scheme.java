package org.dozvon.scheme.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A drawn routing scheme: a graph of steps with named exits. It keeps no coordinates (the editor lays it out), so a
/// difference between two versions is only meaning.
public record Scheme(
        SchemeId id,
        String name,
        StepId entry,
        List<Step> steps,
        @Nullable Reserve reserve) {
    public Scheme {
        steps = List.copyOf(steps);
    }
}
