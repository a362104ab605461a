package org.dozvon.tenant.number;

import org.dozvon.scheme.model.InsideNumber;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.SchemeId;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/// A queue or a scheme that phones of the company dial.
@Entity
@Table(name = "inside_number")
@IdClass(InsideNumberEntity.Key.class)
public class InsideNumberEntity {
    @Id
    @TenantId
    public String tenant;

    @Id
    public String extension;

    public @Nullable String queue;
    public @Nullable String scheme;

    public record Key(String tenant, String extension) {}

    InsideNumber model() {
        return new InsideNumber(
                extension, queue == null ? null : new QueueId(queue), scheme == null ? null : new SchemeId(scheme));
    }
}
