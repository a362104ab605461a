package org.dozvon.tenant.schedule;

import java.time.Instant;
import org.dozvon.scheme.check.Limits;
import org.dozvon.tenant.access.OwnedRepository;

import jakarta.enterprise.context.ApplicationScoped;

/// The tenant's daily switches.
@ApplicationScoped
public class SwitchRepository implements OwnedRepository<SwitchEntity> {
    /// As many as a plan takes.
    @Override
    public int rowsAtMost() {
        return Limits.SWITCHES;
    }

    void forgetEnded(Instant now) {
        delete("until <= ?1", now);
    }
}
