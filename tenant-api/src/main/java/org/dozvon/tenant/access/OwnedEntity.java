package org.dozvon.tenant.access;

import org.hibernate.annotations.TenantId;

import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;

/// A named thing that a tenant owns. Ids are short and the same in many tenants, so the tenant is part of the key.
@MappedSuperclass
@IdClass(TenantKey.class)
public abstract class OwnedEntity {
    @Id
    @TenantId
    public String tenant;

    @Id
    public String id;

    public String name;
}
