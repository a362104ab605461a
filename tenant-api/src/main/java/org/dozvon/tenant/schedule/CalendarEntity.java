package org.dozvon.tenant.schedule;

import java.util.List;
import org.dozvon.scheme.model.Calendar;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.Country;
import org.dozvon.tenant.access.OwnedEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/// When a business is open.
@Entity
@Table(name = "calendar")
public class CalendarEntity extends OwnedEntity {
    /// Null for the tenant's own.
    public @Nullable String zone;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Calendar.Interval> intervals;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Calendar.SpecialDay> days;

    /// Null keeps no country's holidays.
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public @Nullable Country holidays;

    Calendar model() {
        return new Calendar(new CalendarId(id), name, zone, intervals, days, holidays);
    }
}
