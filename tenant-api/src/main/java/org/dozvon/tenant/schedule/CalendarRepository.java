package org.dozvon.tenant.schedule;

import org.dozvon.scheme.model.CalendarId;
import org.dozvon.tenant.access.OwnedRepository;
import org.dozvon.tenant.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;

/// The tenant's calendars.
@ApplicationScoped
public class CalendarRepository implements OwnedRepository<CalendarEntity> {
    /// @param field that named it
    public @Nullable String known(String field, @Nullable CalendarId calendar) {
        if (calendar != null && named(calendar.value()).isEmpty()) {
            throw ProblemException.ofField(field, "calendar-unknown");
        }
        return calendar == null ? null : calendar.value();
    }
}
