package org.dozvon.tenant.schedule;

import java.util.List;
import org.dozvon.scheme.model.DutyRota;
import org.dozvon.scheme.model.RotaId;
import org.dozvon.tenant.access.OwnedEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// Who is on duty when.
@Entity
@Table(name = "duty_rota")
public class RotaEntity extends OwnedEntity {
    /// Null for the tenant's own.
    public @Nullable String zone;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<DutyRota.Watch> watches;

    DutyRota model() {
        return new DutyRota(new RotaId(id), name, zone, watches);
    }
}
