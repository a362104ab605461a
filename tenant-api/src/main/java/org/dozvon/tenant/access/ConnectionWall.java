package org.dozvon.tenant.access;

import io.agroal.api.AgroalPoolInterceptor;
import java.sql.Connection;
import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;

/// The second wall: a connection leaves the pool with the tenant of its borrower on it, and row-level security holds it
/// to that, whatever is sent over it. A transaction keeps one connection, so it has one tenant.
///
/// It is set at every borrowing, not undone at every return: a return can fail, a borrowing that fails gives nothing.
@ApplicationScoped
public class ConnectionWall implements AgroalPoolInterceptor {
    private static final String NOBODY = "";

    private final TenantScope scope;

    ConnectionWall(TenantScope scope) {
        this.scope = scope;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try (var statement = connection.prepareStatement("SELECT set_config('dozvon.tenant', ?, false)")) {
            statement.setString(1, scope.current().orElse(NOBODY));
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "Expected to tell the database the tenant of a connection, but " + e.getMessage(), e);
        }
    }
}
