package org.dozvon.tenant.outbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.dozvon.tenant.access.TenantScope;
import org.postgresql.PGConnection;

/// The relay's own connection, outside the pool: notices arrive on it, and the lock that makes it the only relay of all
/// pods lasts as long as it does.
final class RelayConnection implements AutoCloseable {
    /// Any number will do that nothing else in this database locks.
    private static final long RELAY_LOCK = 0x646f7a766f6eL;

    private final Connection connection;

    private RelayConnection(Connection connection) {
        this.connection = connection;
    }

    static RelayConnection open(String url, String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "tenant-api relay");
        // A dead server is noticed, since each look at the outbox must be answered in time.
        properties.setProperty("socketTimeout", "30");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("tcpKeepAlive", "true");
        var relay = new RelayConnection(DriverManager.getConnection(url, properties));
        relay.prepare();
        return relay;
    }

    boolean isOnlyRelay() throws SQLException {
        try (var lock = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            lock.setLong(1, RELAY_LOCK);
            try (var row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /// In the order in which they were written. Messages of one tenant are written one transaction after the other.
    List<Message> next(int atMost) throws SQLException {
        try (var select =
                connection.prepareStatement("SELECT id, tenant, topic, value FROM outbox ORDER BY id LIMIT ?")) {
            select.setInt(1, atMost);
            var messages = new ArrayList<Message>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    messages.add(new Message(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getBytes(4)));
                }
            }
            return messages;
        }
    }

    void forget(List<Message> told) throws SQLException {
        try (var delete = connection.prepareStatement("DELETE FROM outbox WHERE tenant = ? AND id = ?")) {
            for (var message : told) {
                delete.setString(1, message.tenant());
                delete.setLong(2, message.id());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    /// Returns when something was written, or when it was not for that long.
    void awaitNotice(Duration atMost) throws SQLException {
        connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(atMost.toMillis()));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void prepare() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET dozvon.tenant = '" + TenantScope.PLATFORM + "'");
            statement.execute("LISTEN dozvon_outbox");
        }
    }
}
