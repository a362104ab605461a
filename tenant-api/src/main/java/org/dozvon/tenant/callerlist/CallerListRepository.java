package org.dozvon.tenant.callerlist;

import org.dozvon.tenant.access.OwnedRepository;

import jakarta.enterprise.context.ApplicationScoped;

/// The tenant's caller lists.
@ApplicationScoped
public class CallerListRepository implements OwnedRepository<CallerListEntity> {}
