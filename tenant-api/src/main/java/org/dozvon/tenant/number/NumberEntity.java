package org.dozvon.tenant.number;

import java.util.List;
import org.dozvon.scheme.model.CallLimit;
import org.dozvon.scheme.model.DialledNumber;
import org.dozvon.scheme.model.NumberCard;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.PhoneNumber;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.ServiceLine;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Column;
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

    public @Nullable Integer calls;
    public @Nullable String overflow;
    public @Nullable String owner;
    public String purpose = "";

    @Column(name = "published_at")
    @JdbcTypeCode(SqlTypes.JSON)
    public List<String> publishedAt = List.of();

    public record Key(String tenant, String number) {}

    DialledNumber model() {
        return new DialledNumber(
                new PhoneNumber(number),
                label,
                scheme == null ? null : new SchemeId(scheme),
                reserve == null ? null : new PhoneNumber(reserve),
                service,
                limit(),
                card());
    }

    private @Nullable CallLimit limit() {
        return calls == null && overflow == null
                ? null
                : new CallLimit(calls, overflow == null ? null : new SchemeId(overflow));
    }

    private @Nullable NumberCard card() {
        var card = new NumberCard(owner == null ? null : new PersonId(owner), purpose, publishedAt);
        return card.equals(NumberCard.EMPTY) ? null : card;
    }
}
