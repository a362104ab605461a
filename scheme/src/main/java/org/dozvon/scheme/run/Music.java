package org.dozvon.scheme.run;

import org.dozvon.scheme.plan.PlanPrompt;
import org.jspecify.annotations.Nullable;

/// What a caller hears while they wait.
///
/// @param own the tenant's; null for the product's
public record Music(PlanPrompt.@Nullable Uploaded own) {}
