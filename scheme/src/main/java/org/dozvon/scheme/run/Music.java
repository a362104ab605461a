package org.dozvon.scheme.run;

import java.util.List;
import org.dozvon.scheme.plan.PlanPrompt;
import org.jspecify.annotations.Nullable;

/// What a caller hears while they wait.
///
/// @param own   the tenant's; null for the product's
/// @param first said once, before it
public record Music(PlanPrompt.@Nullable Uploaded own, List<Said> first) {
    public Music {
        first = List.copyOf(first);
    }

    /// Without words before it.
    public Music(PlanPrompt.@Nullable Uploaded own) {
        this(own, List.of());
    }

    Music after(List<Said> words) {
        return new Music(own, words);
    }
}
