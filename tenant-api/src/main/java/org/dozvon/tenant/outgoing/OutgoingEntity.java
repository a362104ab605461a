package org.dozvon.tenant.outgoing;

import org.dozvon.scheme.model.Outgoing;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// The rules of one tenant.
@Entity
@Table(name = "outgoing")
public class OutgoingEntity {
    @Id
    @TenantId
    public String tenant;

    @JdbcTypeCode(SqlTypes.JSON)
    public Outgoing rules;
}
