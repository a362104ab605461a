package org.dozvon.gateway.plan;

import org.jspecify.annotations.Nullable;

/// A tenant's plan took the place of another. Told to whoever has to follow: the sounds, the node's own
/// cache.
///
/// @param before null when the tenant was not known
/// @param after  null when the tenant is gone
public record PlanChange(
        @Nullable NodePlan before, @Nullable NodePlan after) {}
