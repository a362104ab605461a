package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A publish that waits for its hour, or what came of it.
@JsonIgnoreProperties(ignoreUnknown = true)
public record PublishOrder(
        String id,
        String state,
        Instant publishAt,
        @Nullable Instant returnAt,
        @Nullable String comment,
        String orderedBy,
        @Nullable Refused refusal) {
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Refused(String code, String detail, List<StepProblem> problems) {}

    public record Request(
            long revision, Instant publishAt, @Nullable Instant returnAt, String comment) {}
}
