package org.dozvon.tenant.scheme;

import java.time.Instant;
import java.util.List;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.rehearse.SavedTest;
import org.dozvon.tenant.access.OwnedEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// A scheme, with what is being drawn of it.
@Entity
@Table(name = "scheme")
public class SchemeEntity extends OwnedEntity {
    /// Null when it is just what is live.
    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable Scheme draft;

    public int revision;

    @Column(name = "drawn_by")
    public String drawnBy;

    @Column(name = "drawn_at")
    public Instant drawnAt;

    /// Calls as they shall go.
    @JdbcTypeCode(SqlTypes.JSON)
    public List<SavedTest> tests = List.of();

    @Column(name = "tests_revision")
    public int testsRevision;

    /// Null until it is published for the first time.
    @Column(name = "live_version")
    public @Nullable Integer liveVersion;
}
