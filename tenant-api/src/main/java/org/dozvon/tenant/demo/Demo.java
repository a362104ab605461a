package org.dozvon.tenant.demo;

import io.quarkus.runtime.StartupEvent;
import org.dozvon.tenant.reseller.TenantRegister;
import org.dozvon.tenant.settings.TenantApiConfig;
import org.jboss.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.PersistenceException;

/// Makes the demo tenants at the first start. Their organizations and users come with the development realm.
@ApplicationScoped
public class Demo {
    private static final Logger LOG = Logger.getLogger(Demo.class);

    private final TenantApiConfig config;
    private final TenantRegister register;
    private final CarService carService;
    private final Cafe cafe;

    Demo(TenantApiConfig config, TenantRegister register, CarService carService, Cafe cafe) {
        this.config = config;
        this.register = register;
        this.carService = carService;
        this.cafe = cafe;
    }

    void seed(@Observes StartupEvent started) {
        if (config.demo()) {
            seed(carService);
            seed(cafe);
        }
    }

    /// All in one transaction: a start that is cut off leaves nothing half made.
    private void seed(DemoTenant demo) {
        if (register.isKnown(demo.tenant().id())) {
            return;
        }
        try {
            register.add(demo.tenant(), null, () -> {
                demo.furnish();
                return demo;
            });
            LOG.infof("Made a demo tenant tenant=%s", demo.tenant().id());
        } catch (PersistenceException e) {
            LOG.infof(
                    "Another pod made the demo tenant first tenant=%s",
                    demo.tenant().id());
        }
    }
}
