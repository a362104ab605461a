package org.dozvon.tenant.schedule;

import org.dozvon.scheme.check.Limits;
import org.dozvon.tenant.access.OwnedRepository;

import jakarta.enterprise.context.ApplicationScoped;

/// The tenant's duty rotas.
@ApplicationScoped
public class RotaRepository implements OwnedRepository<RotaEntity> {
    /// As many as a plan takes.
    @Override
    public int rowsAtMost() {
        return Limits.ROTAS;
    }
}
