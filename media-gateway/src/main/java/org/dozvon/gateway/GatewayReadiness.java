package org.dozvon.gateway;

import org.dozvon.gateway.node.Switch;
import org.dozvon.gateway.plan.PlanTable;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import jakarta.enterprise.context.ApplicationScoped;

/// Ready to be asked where a call goes: everything published has been read, and the switch is there.
@Readiness
@ApplicationScoped
public class GatewayReadiness implements HealthCheck {
    private final PlanTable plans;
    private final Switch theSwitch;

    public GatewayReadiness(PlanTable plans, Switch theSwitch) {
        this.plans = plans;
        this.theSwitch = theSwitch;
    }

    @Override
    public HealthCheckResponse call() {
        var switchIsThere = theSwitch.connection().isPresent();
        return HealthCheckResponse.named("gateway")
                .status(plans.isComplete() && switchIsThere)
                .withData("plans-read", plans.isComplete())
                .withData("switch-is-there", switchIsThere)
                .withData("tenants", plans.tenants().size())
                .build();
    }
}
