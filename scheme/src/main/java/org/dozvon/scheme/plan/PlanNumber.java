package org.dozvon.scheme.plan;

import org.dozvon.scheme.model.PhoneNumber;
import org.jspecify.annotations.Nullable;

/// A number that customers dial.
///
/// @param scheme  index into the plan's schemes, null when none answers it: callers hear an apology
/// @param reserve rung by the node itself when no router can be had; the number's own, else its scheme's
public record PlanNumber(
        PhoneNumber number,
        String label,
        @Nullable Integer scheme,
        @Nullable PhoneNumber reserve) {}
