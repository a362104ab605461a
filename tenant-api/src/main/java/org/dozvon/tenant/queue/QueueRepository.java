package org.dozvon.tenant.queue;

import org.dozvon.scheme.check.Limits;
import org.dozvon.tenant.access.OwnedRepository;

import jakarta.enterprise.context.ApplicationScoped;

/// The tenant's queues.
@ApplicationScoped
public class QueueRepository implements OwnedRepository<QueueEntity> {
    @Override
    public int rowsAtMost() {
        return Limits.QUEUES;
    }
}
