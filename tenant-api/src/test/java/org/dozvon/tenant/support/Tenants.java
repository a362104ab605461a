package org.dozvon.tenant.support;

import java.util.concurrent.atomic.AtomicInteger;
import org.dozvon.scheme.model.Language;
import org.dozvon.tenant.reseller.TenantRegister;
import org.dozvon.tenant.tenant.TenantView;

import jakarta.enterprise.context.ApplicationScoped;

/// Makes tenants, each test its own.
@ApplicationScoped
public class Tenants {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final TenantRegister register;

    Tenants(TenantRegister register) {
        this.register = register;
    }

    public String create() {
        return create(null);
    }

    public String create(String reseller) {
        var id = "tenant-" + COUNT.incrementAndGet();
        var tenant =
                new TenantView(id, "Company " + id, id + ".sip.localhost", "Europe/Moscow", Language.ENGLISH, null);
        register.add(tenant, reseller, () -> id);
        return id;
    }
}
