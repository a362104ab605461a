package org.dozvon.tenant.scheme;

import java.time.Instant;
import java.util.List;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.rehearse.SavedTest;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/// A drawing that was published.
@Entity
@Table(name = "scheme_version")
@IdClass(VersionEntity.Key.class)
public class VersionEntity {
    @Id
    @TenantId
    public String tenant;

    @Id
    public String scheme;

    @Id
    public int version;

    @Column(name = "plan_version")
    public long planVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    public Scheme drawing;

    /// Those that it was published with.
    @JdbcTypeCode(SqlTypes.JSON)
    public List<SavedTest> tests = List.of();

    @Column(name = "published_at")
    public Instant publishedAt;

    @Column(name = "published_by")
    public String publishedBy;

    public String comment;

    public record Key(String tenant, String scheme, int version) {}
}
