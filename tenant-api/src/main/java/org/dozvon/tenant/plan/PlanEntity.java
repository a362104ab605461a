package org.dozvon.tenant.plan;

import java.time.Instant;
import org.dozvon.scheme.model.Tenant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/// A plan that took effect, as the model that it was compiled from.
@Entity
@Table(name = "plan")
@IdClass(PlanEntity.Key.class)
public class PlanEntity {
    @Id
    @TenantId
    public String tenant;

    @Id
    public long version;

    @Column(name = "published_at")
    public Instant publishedAt;

    @Column(name = "published_by")
    public String publishedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    public Tenant model;

    public record Key(String tenant, long version) {}
}
