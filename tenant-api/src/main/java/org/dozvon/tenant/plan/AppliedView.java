package org.dozvon.tenant.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far a plan has come: "live on 3 of 3 routers in 84 ms".
///
/// @param expected routers and gateways that are alive now
/// @param waiting  it is saved, and Kafka has not taken it yet
public record AppliedView(
        long planVersion, Instant publishedAt, int expected, boolean waiting, List<Applier> appliers) {

    /// @param millis from the publish until new calls went by it
    /// @param refusal why it kept the plan before, null when it applied this one
    public record Applier(
            String name,
            String kind,
            Instant appliedAt,
            long millis,
            @Nullable String refusal) {}
}
