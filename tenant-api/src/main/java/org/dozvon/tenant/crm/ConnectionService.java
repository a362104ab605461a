package org.dozvon.tenant.crm;

import java.util.HashMap;
import java.util.Map;
import org.dozvon.outside.secret.SecretBox;
import org.dozvon.outside.secret.SecretRefusedException;
import org.dozvon.scheme.model.Connection;
import org.dozvon.scheme.model.ConnectionId;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.tenant.access.TenantScope;
import org.dozvon.tenant.people.PersonRepository;
import org.dozvon.tenant.plan.ModelBuilder;
import org.dozvon.tenant.plan.OwnedService;
import org.dozvon.tenant.plan.Publisher;
import org.dozvon.tenant.plan.Uses;
import org.dozvon.tenant.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/// The connections of the tenant at hand.
@Singleton
public class ConnectionService extends OwnedService<ConnectionEntity, ConnectionForm, ConnectionView> {
    private final ConnectionRepository connections;
    private final PersonRepository people;
    private final SecretBox secrets;
    private final TenantScope scope;

    ConnectionService(
            ConnectionRepository connections,
            PersonRepository people,
            SecretBox secrets,
            TenantScope scope,
            Publisher publisher,
            Uses uses) {
        super(connections, publisher, uses);
        this.connections = connections;
        this.people = people;
        this.secrets = secrets;
        this.scope = scope;
    }

    /// For a trial alone: with its secret open.
    @Transactional
    public Connection opened(String id) {
        var connection = connections.required(id);
        var sealed = connection.model();
        var secret = connection.secret == null ? null : open(connection.secret, place(connection));
        return new Connection(sealed.id(), sealed.name(), sealed.kind(), sealed.url(), secret, sealed.people());
    }

    @Override
    public void addTo(ModelBuilder whole) {
        whole.connections(
                connections.inOrder().stream().map(ConnectionEntity::model).toList());
    }

    @Override
    protected ConnectionEntity blank() {
        return new ConnectionEntity();
    }

    @Override
    protected ConnectionView view(ConnectionEntity connection) {
        return connection.view();
    }

    @Override
    protected Record idOf(ConnectionEntity connection) {
        return new ConnectionId(connection.id);
    }

    @Override
    protected void write(ConnectionEntity connection, ConnectionForm form) {
        var address = Address.of(form);
        var isElsewhere =
                connection.url != null && !(connection.kind == form.kind() && connection.url.equals(address.url()));
        connection.name = form.name();
        connection.kind = form.kind();
        connection.url = address.url();
        connection.people = known(form.people());
        writeSecret(connection, address.secret() == null ? form.secret() : address.secret(), isElsewhere);
    }

    // Whoever may write but never read must not send the kept secret to a server of their own.
    private void writeSecret(ConnectionEntity connection, @Nullable String secret, boolean isElsewhere) {
        if (secret != null) {
            connection.secret = secret.isEmpty() ? null : secrets.seal(secret, place(connection));
        } else if (isElsewhere) {
            connection.secret = null;
        }
    }

    private String open(String sealed, String place) {
        try {
            return secrets.open(sealed, place);
        } catch (SecretRefusedException refused) {
            throw ProblemException.of(409, "secret-unreadable");
        }
    }

    // Where the secret may be opened, and nowhere else.
    private String place(ConnectionEntity connection) {
        return scope.required() + "/connection/" + connection.id;
    }

    private Map<String, PersonId> known(@Nullable Map<String, PersonId> asked) {
        var named = asked == null ? Map.<String, PersonId>of() : asked;
        var ids = named.values().stream().distinct().toList();
        if (!people.areAllKnown(ids)) {
            throw ProblemException.ofField("people", "person-unknown");
        }
        return new HashMap<>(named);
    }
}
