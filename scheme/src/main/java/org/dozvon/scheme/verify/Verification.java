package org.dozvon.scheme.verify;

import java.util.List;
import org.dozvon.scheme.check.Problem;
import org.jspecify.annotations.Nullable;

/// What is wrong with a scheme, and what is proven of it.
///
/// @param problems    all, those of the rules and those of the proofs: of the scheme first, then step by step
/// @param longestWait null when the scheme cannot be run yet, or when nothing bounds a wait
/// @param visits      how often a step was looked at, the measure of the work
public record Verification(List<Problem> problems, @Nullable LongestWait longestWait, int visits) {
    public Verification {
        problems = List.copyOf(problems);
    }

    public boolean stopsPublishing() {
        return problems.stream().anyMatch(Problem::stopsPublishing);
    }
}
