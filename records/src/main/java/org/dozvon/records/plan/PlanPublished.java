package org.dozvon.records.plan;

import java.time.Instant;
import org.dozvon.scheme.plan.TenantPlan;

/// A tenant's plan took effect. Later versions replace it whole; a version at or below the one at hand is passed over.
///
/// @param publishedAt when the publishing transaction was written, by the publisher's clock
public record PlanPublished(String tenantId, long version, Instant publishedAt, TenantPlan plan) {}
