package org.dozvon.infra;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/// Makes databases with two roles each: the owner migrates, the application reads and writes and never passes row-level
/// security.
public final class Databases {
    private final Postgres postgres;

    Databases(Postgres postgres) {
        this.postgres = postgres;
    }

    /// What is already there is left as it is, but for the passwords, which become those given.
    public void ensure(Database database) {
        run("postgres", statement -> {
            ensureRole(statement, database.owner());
            ensureRole(statement, database.application());
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + database.name() + "'")) {
                statement.execute("CREATE DATABASE " + database.name() + " OWNER "
                        + database.owner().name());
            }
        });
        run(database.name(), statement -> grant(statement, database));
    }

    public void ensureSchema(Database database, String schema) {
        requireIdentifier(schema);
        run(
                database.name(),
                statement -> statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema + " AUTHORIZATION "
                        + database.owner().name()));
    }

    /// Also while somebody is still connected: a test that was killed must not keep its database. The roles stay.
    public void drop(Database database) {
        run("postgres", statement -> statement.execute("DROP DATABASE IF EXISTS " + database.name() + " WITH (FORCE)"));
    }

    private static void ensureRole(Statement statement, Role role) throws SQLException {
        if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + role.name() + "'")) {
            statement.execute("CREATE ROLE " + role.name());
        }
        statement.execute("ALTER ROLE " + role.name()
                + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '" + role.password() + "'");
    }

    private static void grant(Statement statement, Database database) throws SQLException {
        var owner = database.owner().name();
        var application = database.application().name();
        statement.execute("REVOKE ALL ON DATABASE " + database.name() + " FROM PUBLIC");
        statement.execute("GRANT CONNECT, TEMPORARY ON DATABASE " + database.name() + " TO " + application);
        statement.execute("ALTER SCHEMA public OWNER TO " + owner);
        statement.execute("GRANT USAGE ON SCHEMA public TO " + application);
        var futureOfOwner = "ALTER DEFAULT PRIVILEGES FOR ROLE " + owner + " GRANT ";
        statement.execute(futureOfOwner + "SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + application);
        statement.execute(futureOfOwner + "USAGE, SELECT ON SEQUENCES TO " + application);
        statement.execute(futureOfOwner + "USAGE ON SCHEMAS TO " + application);
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private void run(String database, Work work) {
        try (Connection connection = postgres.connect(database);
                var statement = connection.createStatement()) {
            work.on(statement);
        } catch (SQLException failure) {
            throw new InfraException(
                    "database-not-prepared",
                    "Expected to prepare database " + database + ", but PostgreSQL refused: " + failure.getMessage(),
                    failure);
        }
    }

    static void requireIdentifier(String name) {
        if (!Identifier.PATTERN.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "Expected a name of lower case letters, digits and underscores, but got: " + name);
        }
    }

    private interface Work {
        void on(Statement statement) throws SQLException;
    }

    private static final class Identifier {
        static final Pattern PATTERN = Pattern.compile("[a-z][a-z0-9_]{0,50}");
    }

    /// Names stand in SQL unquoted and passwords in quotes, so both are held to letters, digits and underscores.
    public record Role(String name, String password) {
        public Role {
            requireIdentifier(name);
            if (!password.matches("[A-Za-z0-9_-]{1,128}")) {
                throw new IllegalArgumentException("Expected a password of letters, digits, - and _ for role " + name);
            }
        }
    }

    public record Database(String name, Role owner, Role application) {
        public Database {
            requireIdentifier(name);
        }
    }
}
