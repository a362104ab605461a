package org.dozvon.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;

/// What an operator wants to be woken for. One counter, tagged by its cause, so that one alert rule watches
/// them all.
@ApplicationScoped
public class GatewayMetrics {
    private static final Logger LOG = Logger.getLogger(GatewayMetrics.class);

    private final MeterRegistry registry;

    public GatewayMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /// @param code permanent and kebab-case
    public void alert(String code, String what) {
        LOG.errorf("%s code=%s", what, code);
        registry.counter("dozvon.gateway.alerts", "code", code).increment();
    }

    public void count(String name, String tag, String value) {
        registry.counter("dozvon.gateway." + name, tag, value).increment();
    }
}
