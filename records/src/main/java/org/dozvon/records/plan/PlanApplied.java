package org.dozvon.records.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A router or gateway answers new calls by this version.
///
/// @param applier   the router's or gateway's name
/// @param kind      `router` or `gateway`
/// @param refusal   why it kept the version before, null when it applied this one
public record PlanApplied(
        String tenantId,
        long version,
        String applier,
        String kind,
        Instant appliedAt,
        @Nullable String refusal) {}
