package org.dozvon.tenant.people;

import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.SipAccount;
import org.hibernate.annotations.TenantId;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/// A phone's account.
@Entity
@Table(name = "sip_account")
@IdClass(SipAccountEntity.Key.class)
public class SipAccountEntity {
    @Id
    @TenantId
    public String tenant;

    @Id
    public String account;

    public String person;

    @Column(name = "a1_hash")
    public String a1Hash;

    public record Key(String tenant, String account) {}

    SipAccount model() {
        return new SipAccount(account, new PersonId(person), a1Hash);
    }
}
