package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a draft is after it was saved.
@JsonIgnoreProperties(ignoreUnknown = true)
public record DraftSaved(
        long revision,
        boolean changed,
        @Nullable List<StepProblem> problems,
        @Nullable LongestWait longestWait) {
    public List<StepProblem> all() {
        return problems == null ? List.of() : problems;
    }

    /// Empty while nothing is proven.
    public String waiting() {
        return longestWait == null ? "" : longestWait.told();
    }
}
