package org.dozvon.reporting.access;

import java.time.Instant;
import java.util.Optional;
import org.dozvon.scheme.model.TenantId;
import org.eclipse.microprofile.jwt.JsonWebToken;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;

/// The tenant of whoever asks: from the token, never from a parameter.
@RequestScoped
public class OwnTenant {
    private final JsonWebToken token;
    private final EntityManager entities;

    OwnTenant(JsonWebToken token, EntityManager entities) {
        this.token = token;
        this.entities = entities;
    }

    public String id() {
        String tenant = token.getClaim("tenant_id");
        if (tenant == null) {
            throw Refusal.tenantMissing();
        }
        try {
            // The wall knows names that are no tenant's and open more than one.
            return new TenantId(tenant).value();
        } catch (IllegalArgumentException _) {
            throw Refusal.tenantMissing();
        }
    }

    /// When the token ends, as far as it says so.
    public Optional<Instant> until() {
        Long seconds = token.getClaim("exp");
        return Optional.ofNullable(seconds).map(Instant::ofEpochSecond);
    }

    /// Who asks, as people call them.
    public String person() {
        String name = token.getClaim("name");
        return name == null || name.isBlank() ? String.valueOf(token.getName()) : name;
    }

    /// From here to the end of the transaction, row-level security lets this tenant's rows through and no others.
    public String enter() {
        var tenant = id();
        entities.createNativeQuery("SELECT set_config('dozvon.tenant', :tenant, true)")
                .setParameter("tenant", tenant)
                .getSingleResult();
        return tenant;
    }
}
