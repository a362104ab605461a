package org.dozvon.tenant.plan;

import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/// A router or gateway answers calls by a plan, or refused it.
@Entity
@Table(name = "plan_applied")
@IdClass(AppliedEntity.Key.class)
public class AppliedEntity {
    @Id
    @TenantId
    public String tenant;

    @Id
    public String applier;

    @Id
    public long version;

    public String kind;

    @Column(name = "applied_at")
    public Instant appliedAt;

    public @Nullable String refusal;

    public record Key(String tenant, String applier, long version) {}
}
