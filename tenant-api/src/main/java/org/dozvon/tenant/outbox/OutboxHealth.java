package org.dozvon.tenant.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Alive means that the relay's thread runs. That Kafka is away is told in the data and by the metric, and is no reason
/// to take the service away: what is saved waits, and restarting it would not bring Kafka back.
@Liveness
@ApplicationScoped
public class OutboxHealth implements HealthCheck {
    private final Relay relay;
    private final Outbox outbox;

    OutboxHealth(Relay relay, Outbox outbox) {
        this.relay = relay;
        this.outbox = outbox;
    }

    void register(@Observes StartupEvent started, MeterRegistry meters) {
        meters.gauge("dozvon.outbox.waiting", outbox, Outbox::waiting);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox relay")
                .status(relay.isRunning())
                .withData("state", relay.state().name())
                .build();
    }
}
