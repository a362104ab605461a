package org.dozvon.tenant.people;

import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.CalendarId;
import org.dozvon.scheme.model.Group;
import org.dozvon.scheme.model.GroupId;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.tenant.access.OwnedEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// People who answer the same calls.
@Entity
@Table(name = "people_group")
public class GroupEntity extends OwnedEntity {
    @JdbcTypeCode(SqlTypes.JSON)
    public List<PersonId> members;

    /// Only ranks other than 1.
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Integer> ranks;

    @Column(name = "duty_hours")
    public @Nullable String hours;

    Group model() {
        return new Group(new GroupId(id), name, members, ranks, hours == null ? null : new CalendarId(hours));
    }
}
