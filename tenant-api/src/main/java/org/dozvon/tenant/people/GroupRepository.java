package org.dozvon.tenant.people;

import org.dozvon.tenant.access.OwnedRepository;

import jakarta.enterprise.context.ApplicationScoped;

/// The tenant's groups.
@ApplicationScoped
public class GroupRepository implements OwnedRepository<GroupEntity> {}
