package org.dozvon.tenant.crm;

import java.util.Map;
import org.dozvon.scheme.model.Connection;
import org.dozvon.scheme.model.ConnectionId;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.tenant.access.OwnedEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/// A connection to another system. Its secret is sealed before it gets here.
@Entity
@Table(name = "connection")
public class ConnectionEntity extends OwnedEntity {
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public Connection.Kind kind;

    public String url;

    @Nullable
    public String secret;

    /// The CRM's users, by their id there.
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, PersonId> people;

    /// With the secret as it is kept: sealed.
    Connection model() {
        return new Connection(new ConnectionId(id), name, kind, url, secret, people);
    }

    ConnectionView view() {
        return new ConnectionView(id, name, kind, url, secret != null, people);
    }
}
