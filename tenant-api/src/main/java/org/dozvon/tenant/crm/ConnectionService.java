package org.dozvon.tenant.crm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dozvon.outside.secret.SecretBox;
import org.dozvon.outside.secret.SecretRefusedException;
import org.dozvon.scheme.model.Connection;
import org.dozvon.scheme.model.ConnectionId;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.tenant.access.TenantScope;
import org.dozvon.tenant.people.PersonRepository;
import org.dozvon.tenant.plan.ModelBuilder;
import org.dozvon.tenant.plan.ModelPart;
import org.dozvon.tenant.plan.Publisher;
import org.dozvon.tenant.plan.Uses;
import org.dozvon.tenant.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// The connections of the tenant at hand.
@ApplicationScoped
public class ConnectionService implements ModelPart {
    private final ConnectionRepository connections;
    private final PersonRepository people;
    private final SecretBox secrets;
    private final TenantScope scope;
    private final Publisher publisher;
    private final Uses uses;

    ConnectionService(
            ConnectionRepository connections,
            PersonRepository people,
            SecretBox secrets,
            TenantScope scope,
            Publisher publisher,
            Uses uses) {
        this.connections = connections;
        this.people = people;
        this.secrets = secrets;
        this.scope = scope;
        this.publisher = publisher;
        this.uses = uses;
    }

    @Transactional
    public List<ConnectionView> list() {
        return connections.inOrder().stream().map(ConnectionEntity::view).toList();
    }

    @Transactional
    public ConnectionView get(String id) {
        return connections.required(id).view();
    }

    @Transactional
    public ConnectionView create(ConnectionForm form) {
        return publisher.publish(_ -> {
            var connection = new ConnectionEntity();
            connection.id = connections.idForOneMore(Objects.requireNonNullElse(form.id(), ""), form.name());
            write(connection, form);
            connections.persist(connection);
            return connection.view();
        });
    }

    @Transactional
    public ConnectionView replace(String id, ConnectionForm form) {
        return publisher.publish(_ -> {
            var connection = connections.required(id);
            write(connection, form);
            return connection.view();
        });
    }

    @Transactional
    public void delete(String id) {
        publisher.publish(() -> {
            var connection = connections.required(id);
            uses.refuseIfUsed(new ConnectionId(id));
            connections.delete(connection);
        });
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

    private void write(ConnectionEntity connection, ConnectionForm form) {
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
