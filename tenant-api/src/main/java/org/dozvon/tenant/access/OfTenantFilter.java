package org.dozvon.tenant.access;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/// Refuses a token without a tenant before anything is read or written in a tenant's name.
@Provider
@OfTenant
@Priority(Priorities.AUTHORIZATION + 100)
public class OfTenantFilter implements ContainerRequestFilter {
    private final TenantScope scope;

    OfTenantFilter(TenantScope scope) {
        this.scope = scope;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        scope.required();
    }
}
