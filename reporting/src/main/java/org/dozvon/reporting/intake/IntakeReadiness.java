package org.dozvon.reporting.intake;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import jakarta.enterprise.context.ApplicationScoped;

/// Ready when facts are read and were written the last time there were any.
@Readiness
@ApplicationScoped
public class IntakeReadiness implements HealthCheck {
    private final CallFactsConsumer consumer;

    IntakeReadiness(CallFactsConsumer consumer) {
        this.consumer = consumer;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("call facts are read")
                .status(consumer.isReading())
                .build();
    }
}
