package org.dozvon.tenant.number;

import org.dozvon.scheme.model.DialledNumber;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.ServiceLine;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/// A number that customers dial.
@Entity
@Table(name = "dialled_number")
@IdClass(NumberEntity.Key.class)
public class NumberEntity {
    @Id
    @TenantId
    public String tenant;

    @Id
    public String number;

    public String label;
    public @Nullable String scheme;
    public @Nullable String reserve;

    @Enumerated(EnumType.STRING)
    public @Nullable ServiceLine service;

    public record Key(String tenant, String number) {}

    DialledNumber model() {
        return new DialledNumber(
                new PhoneNumber(number),
                label,
                scheme == null ? null : new SchemeId(scheme),
                reserve == null ? null : new PhoneNumber(reserve),
                service);
    }
}
