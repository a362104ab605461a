package org.dozvon.tenant.callerlist;

import java.util.List;
import org.dozvon.scheme.model.CallerList;
import org.dozvon.scheme.model.CallerListId;
import org.dozvon.tenant.access.OwnedEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// Callers that belong together.
@Entity
@Table(name = "caller_list")
public class CallerListEntity extends OwnedEntity {
    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> entries;

    CallerList model() {
        return new CallerList(new CallerListId(id), name, entries);
    }
}
