package org.dozvon.router.plan;

import java.time.Duration;
import java.time.InstantSource;
import org.dozvon.router.TestPlans;
import org.dozvon.scheme.plan.TenantPlan;

/// Tables for tests of other packages.
public final class PlanTables {
    private PlanTables() {}

    public static PlanTable of(TenantPlan... plans) {
        var table = new PlanTable(100, Duration.ofHours(4), InstantSource.system(), (_, _, _, _) -> {});
        for (TenantPlan plan : plans) {
            put(table, plan);
        }
        return table;
    }

    public static void put(PlanTable table, TenantPlan plan) {
        try {
            var record = TestPlans.record(plan);
            table.offer(PlanHead.scan(record), record);
        } catch (UnreadablePlanException broken) {
            throw new IllegalArgumentException(broken);
        }
    }
}
