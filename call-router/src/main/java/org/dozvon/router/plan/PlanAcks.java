package org.dozvon.router.plan;

import org.dozvon.records.plan.PlanApplied;

/// Tells the publisher that a plan is in force here, or why it is not.
interface PlanAcks {
    void send(PlanApplied applied);
}
