package org.dozvon.tenant.crm;

import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import org.dozvon.outside.crm.Crm;
import org.dozvon.outside.crm.Crms;
import org.dozvon.outside.guard.AddressRules;
import org.dozvon.outside.guard.OutsideHttp;
import org.dozvon.outside.guard.SystemNames;
import org.dozvon.outside.secret.SecretBox;
import org.jboss.logging.Logger;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// What this service needs to try a tenant's connection, and to keep its secret.
@Singleton
class OutsideWorld {
    private static final Logger LOG = Logger.getLogger(OutsideWorld.class);

    private final SystemNames names = new SystemNames();
    private final OutsideHttp http;
    private final SecretBox secrets;

    OutsideWorld(Vertx vertx, OutsideConfig config) {
        http = new OutsideHttp(vertx, AddressRules.allowing(config.allowed().orElse(List.of())), names);
        secrets = SecretBox.of(config.secretKeys());
        if (config.secretKeys().startsWith("dev:")) {
            LOG.warn("Tenants' secrets are sealed with the key of a development machine."
                    + " Elsewhere set dozvon.outside.secret-keys.");
        }
    }

    @Produces
    @Singleton
    OutsideHttp http() {
        return http;
    }

    @Produces
    @Singleton
    Crm crm() {
        return new Crms(http, InstantSource.system());
    }

    @Produces
    @Singleton
    SecretBox secrets() {
        return secrets;
    }

    @PreDestroy
    void close() {
        http.close();
        names.close();
    }
}
