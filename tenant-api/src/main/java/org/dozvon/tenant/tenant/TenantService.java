package org.dozvon.tenant.tenant;

import org.dozvon.tenant.access.TenantScope;
import org.dozvon.tenant.plan.ModelBuilder;
import org.dozvon.tenant.plan.ModelPart;
import org.dozvon.tenant.plan.Publisher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// The tenant at hand.
@ApplicationScoped
public class TenantService implements ModelPart {
    private final TenantScope scope;
    private final TenantRepository tenants;
    private final Publisher publisher;

    TenantService(TenantScope scope, TenantRepository tenants, Publisher publisher) {
        this.scope = scope;
        this.tenants = tenants;
        this.publisher = publisher;
    }

    @Transactional
    public TenantView get() {
        return TenantView.of(own());
    }

    @Transactional
    public TenantView replace(TenantForm form) {
        publisher.publish(() -> {
            var tenant = own();
            tenant.name = form.name();
            tenant.zone = Zones.checked("zone", form.zone());
            tenant.language = form.language().tag();
        });
        return get();
    }

    @Override
    public void addTo(ModelBuilder whole) {
        var tenant = own();
        whole.settings(new ModelBuilder.Settings(
                tenant.name, tenant.domain, tenant.zone, Languages.ofTag(tenant.language), tenant.calls));
    }

    private TenantEntity own() {
        return tenants.required(scope.required());
    }
}
