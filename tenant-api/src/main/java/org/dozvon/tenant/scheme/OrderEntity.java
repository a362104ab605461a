package org.dozvon.tenant.scheme;

import java.time.Instant;
import java.util.List;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.rehearse.SavedTest;
import org.dozvon.tenant.problem.ProblemItem;
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

/// A publish that waits for its hour, with what was reviewed when it was ordered.
@Entity
@Table(name = "publish_order")
@IdClass(OrderEntity.Key.class)
public class OrderEntity {
    @Id
    @TenantId
    public String tenant;

    @Id
    public String id;

    public String scheme;

    @Column(name = "publish_at")
    public Instant publishAt;

    @Column(name = "return_at")
    public @Nullable Instant returnAt;

    @JdbcTypeCode(SqlTypes.JSON)
    public Scheme drawing;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<SavedTest> tests;

    public String comment;

    @Column(name = "ordered_by")
    public String orderedBy;

    @Column(name = "ordered_at")
    public Instant orderedAt;

    @Enumerated(EnumType.STRING)
    public OrderState state;

    /// When it is to be looked at next; null when all is done.
    public @Nullable Instant due;

    /// How often it could neither be carried out nor refused.
    public int failures;

    /// What it published.
    public @Nullable Integer version;

    @Column(name = "version_before")
    public @Nullable Integer versionBefore;

    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable Refusal refusal;

    @Column(name = "ended_at")
    public @Nullable Instant endedAt;

    void end(OrderState last, Instant at) {
        state = last;
        due = null;
        endedAt = at;
    }

    /// Why it could not be done, for whoever reads it later, in whichever language.
    public record Refusal(
            String code,
            String russian,
            String english,
            List<ProblemItem> russianProblems,
            List<ProblemItem> englishProblems) {}

    public record Key(String tenant, String id) {}
}
