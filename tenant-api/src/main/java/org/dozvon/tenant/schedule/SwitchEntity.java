package org.dozvon.tenant.schedule;

import java.time.Instant;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.DailySwitch;
import org.dozvon.scheme.model.Prompt;
import org.dozvon.scheme.model.SwitchId;
import org.dozvon.tenant.access.OwnedEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/// What an owner turned on for a while.
@Entity
@Table(name = "daily_switch")
public class SwitchEntity extends OwnedEntity {
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public DailySwitch.Kind kind;

    /// Null rules every calendar.
    public @Nullable String calendar;

    @Column(name = "open_interval")
    public @Nullable String interval;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable Prompt announcement;

    @Column(name = "holds_from")
    public Instant from;

    @Column(name = "holds_until")
    public Instant until;

    DailySwitch model() {
        var ruled = calendar == null ? null : new CalendarId(calendar);
        return new DailySwitch(new SwitchId(id), kind, ruled, interval, announcement, from, until);
    }
}
