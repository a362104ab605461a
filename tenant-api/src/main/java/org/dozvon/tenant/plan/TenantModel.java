package org.dozvon.tenant.plan;

import io.quarkus.arc.All;
import java.util.List;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.tenant.access.TenantScope;

import jakarta.enterprise.context.ApplicationScoped;

/// Reads a tenant whole, as the scheme module understands it. Each feature adds its own part.
@ApplicationScoped
public class TenantModel {
    private final TenantScope scope;
    private final List<ModelPart> parts;

    TenantModel(TenantScope scope, @All List<ModelPart> parts) {
        this.scope = scope;
        this.parts = List.copyOf(parts);
    }

    /// What is in force: the schemes are the live ones.
    public Tenant live() {
        return read(Drawings.LIVE);
    }

    /// What is being drawn; a scheme without a draft is the live one.
    public Tenant drawn() {
        return read(Drawings.DRAWN);
    }

    private Tenant read(Drawings drawings) {
        var whole = new ModelBuilder(scope.requiredId(), drawings);
        parts.forEach(part -> part.addTo(whole));
        return whole.build();
    }
}
