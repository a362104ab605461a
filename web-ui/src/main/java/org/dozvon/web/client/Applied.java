package org.dozvon.web.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a plan got: which routers and gateways run it.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Applied(
        long planVersion,
        @Nullable Instant publishedAt,
        int expected,
        @Nullable List<Applier> appliers) {
    public record Applier(
            String name,
            @Nullable String kind,
            @Nullable Instant appliedAt,
            long millis,
            @Nullable String refusal) {}

    public List<Applier> all() {
        return appliers == null ? List.of() : appliers;
    }
}
