package org.dozvon.tenant.access;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;

import jakarta.enterprise.context.ApplicationScoped;

/// The first wall: Hibernate adds the tenant to every query and every row.
@PersistenceUnitExtension
@ApplicationScoped
public class HibernateTenant implements TenantResolver {
    /// Not an id that a tenant can have: without a tenant nothing is found.
    private static final String NOBODY = "-";

    private final TenantScope scope;

    HibernateTenant(TenantScope scope) {
        this.scope = scope;
    }

    @Override
    public String getDefaultTenantId() {
        return NOBODY;
    }

    @Override
    public String resolveTenantId() {
        return scope.current().orElse(NOBODY);
    }
}
