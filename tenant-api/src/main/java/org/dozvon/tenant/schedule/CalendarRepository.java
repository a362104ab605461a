package org.dozvon.tenant.schedule;

import org.dozvon.tenant.access.OwnedRepository;

import jakarta.enterprise.context.ApplicationScoped;

/// The tenant's calendars.
@ApplicationScoped
public class CalendarRepository implements OwnedRepository<CalendarEntity> {}
