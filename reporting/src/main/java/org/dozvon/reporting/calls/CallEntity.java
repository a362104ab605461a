package org.dozvon.reporting.calls;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/// A call's row, for reading; the intake writes it.
@Entity
@Table(name = "call")
@IdClass(CallEntity.Key.class)
public class CallEntity extends PanacheEntityBase {
    @Id
    public String tenantId;

    @Id
    public Instant startedAt;

    @Id
    public String callId;

    public @Nullable Instant endedAt;
    public @Nullable String caller;
    public @Nullable String callerName;
    public String dialled;
    public long planVersion;
    public String outcome;
    public @Nullable String missedCause;
    public @Nullable String answeredBy;
    public @Nullable String answeredEndpoint;

    @Column(name = "wait_ms")
    public @Nullable Long waitMillis;

    @Column(name = "talk_ms")
    public @Nullable Long talkMillis;

    public @Nullable String endParty;
    public @Nullable String endReason;
    public @Nullable String messageId;
    public @Nullable String testId;
    public boolean test;
    public String direction;
    public @Nullable String placedBy;

    /// Tenant first, as in every key.
    public record Key(String tenantId, Instant startedAt, String callId) implements Serializable {}
}
