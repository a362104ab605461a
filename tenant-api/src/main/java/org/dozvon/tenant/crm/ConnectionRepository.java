package org.dozvon.tenant.crm;

import org.dozvon.tenant.access.OwnedRepository;

import jakarta.enterprise.context.ApplicationScoped;

/// The tenant's connections.
@ApplicationScoped
public class ConnectionRepository implements OwnedRepository<ConnectionEntity> {}
