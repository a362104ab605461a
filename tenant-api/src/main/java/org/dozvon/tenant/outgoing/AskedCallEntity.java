package org.dozvon.tenant.outgoing;

import java.time.Instant;
import org.hibernate.annotations.TenantId;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/// A call that somebody has asked for.
@Entity
@Table(name = "asked_call")
@IdClass(AskedCallEntity.Key.class)
public class AskedCallEntity {
    @Id
    @TenantId
    public String tenant;

    @Id
    public String key;

    public String person;
    public String number;
    public String command;

    @Column(name = "asked_at")
    public Instant askedAt;

    public record Key(String tenant, String key) {}

    boolean asks(String by, String called) {
        return person.equals(by) && number.equals(called);
    }
}
