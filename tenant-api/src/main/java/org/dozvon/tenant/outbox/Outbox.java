package org.dozvon.tenant.outbox;

import java.sql.SQLException;
import org.dozvon.scheme.model.TenantId;
import org.dozvon.tenant.access.TenantScope;
import org.jspecify.annotations.Nullable;

import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

/// What is to be told to Kafka, kept in the transaction that it tells of: it is told if, and only if, that commits.
@ApplicationScoped
public class Outbox {
    private final DataSource database;
    private final TenantScope scope;

    Outbox(DataSource database, TenantScope scope) {
        this.database = database;
        this.scope = scope;
    }

    /// @param value null is a tombstone
    public void add(String topic, TenantId tenant, byte @Nullable [] value) {
        try (var connection = database.getConnection();
                var insert =
                        connection.prepareStatement("INSERT INTO outbox (tenant, topic, value) VALUES (?, ?, ?)")) {
            insert.setString(1, tenant.value());
            insert.setString(2, topic);
            insert.setBytes(3, value);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Expected to write into the outbox, but " + e.getMessage(), e);
        }
    }

    /// Something of the tenant at hand is saved, and not told yet.
    public boolean isWaiting(String topic) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("SELECT EXISTS (SELECT FROM outbox WHERE topic = ?)")) {
            select.setString(1, topic);
            try (var row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Expected to look into the outbox, but " + e.getMessage(), e);
        }
    }

    /// How many messages of all tenants wait.
    double waiting() {
        return scope.inTransactionOfPlatform(this::count);
    }

    private double count() {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("SELECT count(*) FROM outbox");
                var row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException("Expected to count the outbox, but " + e.getMessage(), e);
        }
    }
}
