package org.dozvon.tenant.tenant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// A tenant. Which of them is seen is up to row-level security alone, since the register is the platform's.
@Entity
@Table(name = "tenant")
public class TenantEntity {
    @Id
    public String id;

    public String name;
    public String domain;
    public String zone;
    public String language;
    public @Nullable String reseller;
    public @Nullable Integer calls;

    @Column(name = "created_at")
    public Instant createdAt;
}
