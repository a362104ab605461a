package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.dozvon.scheme.model.Scheme;
import org.jspecify.annotations.Nullable;

/// A scheme with its draft and what is live.
@JsonIgnoreProperties(ignoreUnknown = true)
public record SchemeView(
        String id,
        String name,
        long revision,
        Scheme draft,
        boolean changed,
        @Nullable Version live,
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
