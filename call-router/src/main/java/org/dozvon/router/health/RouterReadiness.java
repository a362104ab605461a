package org.dozvon.router.health;

import org.dozvon.records.node.NodeState;
import org.dozvon.router.call.Calls;
import org.dozvon.router.journal.Journal;
import org.dozvon.router.node.Heartbeat;
import org.dozvon.router.plan.PlanTable;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready: every plan that was published before the start is at hand, and doors are let in. Kafka may be away: calls go
/// on by the plans at hand.
@Readiness
public class RouterReadiness implements HealthCheck {
    private final Heartbeat heartbeat;
    private final PlanTable plans;
    private final Calls calls;
    private final Journal journal;

    public RouterReadiness(Heartbeat heartbeat, PlanTable plans, Calls calls, Journal journal) {
        this.heartbeat = heartbeat;
        this.plans = plans;
        this.calls = calls;
        this.journal = journal;
    }

    @Override
    public HealthCheckResponse call() {
        var state = heartbeat.state();
        return HealthCheckResponse.named("call-router")
                .status(state == NodeState.State.READY)
                .withData("state", state.name())
                .withData("plans", plans.size())
                .withData("calls", calls.count())
                .withData("factsWaiting", journal.waiting())
                .build();
    }
}
