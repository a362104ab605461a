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

/// A message that a caller left; the sound itself is the media gateway's.
@Entity
@Table(name = "voicemail")
@IdClass(VoicemailEntity.Key.class)
public class VoicemailEntity extends PanacheEntityBase {
    @Id
    public String tenantId;

    @Id
    public String messageId;

    public String callId;
    public Instant leftAt;
    public @Nullable String caller;
    public String dialled;
    public @Nullable String mailbox;

    @Column(name = "length_ms")
    public long lengthMillis;

    public boolean test;

    public record Key(String tenantId, String messageId) implements Serializable {}
}
