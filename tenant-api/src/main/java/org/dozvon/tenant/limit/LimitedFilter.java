package org.dozvon.tenant.limit;

import org.dozvon.tenant.access.TenantScope;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;

/// Counts a request for its tenant, once it is known who asks and that they may.
@ApplicationScoped
public class LimitedFilter {
    private final Allowances allowances;
    private final TenantScope scope;

    LimitedFilter(Allowances allowances, TenantScope scope) {
        this.allowances = allowances;
        this.scope = scope;
    }

    /// What the platform does without a tenant is counted together. The binding goes by the annotation alone; the
    /// kind is that of the operation.
    @Limited(Limited.Kind.PUBLISH)
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION + 200)
    public void count(ResourceInfo operation) {
        var kind = operation.getResourceMethod().getAnnotation(Limited.class).value();
        allowances.take(kind, scope.current().orElse(TenantScope.PLATFORM));
    }
}
