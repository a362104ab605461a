package org.dozvon.reporting.access;

import java.sql.Connection;
import java.sql.SQLException;

/// Row-level security, told whose rows a transaction may see.
public final class Wall {
    /// Looks which tenants have something to do, and can do nothing in this name. No tenant can have this id.
    public static final String EVERYBODY = "*";

    private Wall() {}

    /// From here to the end of the transaction, row-level security lets this tenant's rows through and no others.
    public static void enter(Connection connection, String tenant) throws SQLException {
        try (var set = connection.prepareStatement("SELECT set_config('dozvon.tenant', ?, true)")) {
            set.setString(1, tenant);
            set.execute();
        }
    }
}
