package org.dozvon.tenant.sound;

import org.dozvon.tenant.access.OwnedRepository;

import jakarta.enterprise.context.ApplicationScoped;

/// The tenant's sounds.
@ApplicationScoped
public class SoundRepository implements OwnedRepository<SoundEntity> {}
