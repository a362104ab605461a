package org.dozvon.router.lookup;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import org.dozvon.outside.guard.SystemNames;
import org.dozvon.router.call.CallLookups;
import org.dozvon.router.topic.Clients;
import org.jboss.logging.Logger;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Brings this router's lookups to life, and lets them go.
@Singleton
public class LookupLife {
    private static final Logger LOG = Logger.getLogger(LookupLife.class);
    private static final int LAST = 10_000;

    private final SystemNames names = new SystemNames();
    private final TalkTopic topic;
    private final TenantLookups lookups;

    public LookupLife(Vertx vertx, OutsideConfig config, Clients clients) {
        var talks = new LastTalks(config.lastTalks());
        topic = new TalkTopic(clients, talks);
        lookups = new TenantLookups(vertx, config, names, InstantSource.system(), talks, topic);
        if (config.secretKeys().startsWith("dev:")) {
            LOG.warn("Tenants' secrets are opened with the key of a development machine."
                    + " Elsewhere set dozvon.outside.secret-keys.");
        }
    }

    @Produces
    @Singleton
    public CallLookups lookups() {
        return lookups;
    }

    void start(@Observes StartupEvent event) {
        topic.start();
    }

    // After the calls are gone: until then they ask.
    void stop(@Observes @Priority(LAST) ShutdownEvent event) {
        topic.stop();
        lookups.close();
        names.close();
    }
}
