package org.dozvon.scheme.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.dozvon.scheme.model.PhoneNumber;
import org.jspecify.annotations.Nullable;

/// A number that customers dial.
///
/// @param scheme  index into the plan's schemes, null when none answers it: callers hear an apology
/// @param reserve  rung by the node itself when no router can be had; the number's own, else its scheme's
/// @param calls    how many callers it takes at once, null for as many as come
/// @param overflow index of the scheme that answers those above, null for none
public record PlanNumber(
        PhoneNumber number,
        String label,
        @Nullable Integer scheme,
        @Nullable PhoneNumber reserve,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer calls,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer overflow) {
    /// Without a limit.
    public PlanNumber(PhoneNumber number, String label, @Nullable Integer scheme, @Nullable PhoneNumber reserve) {
        this(number, label, scheme, reserve, null, null);
    }
}
