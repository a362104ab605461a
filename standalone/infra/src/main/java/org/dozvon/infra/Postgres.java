package org.dozvon.infra;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/// A PostgreSQL server of our own, with its data in a directory of ours.
public final class Postgres implements AutoCloseable {
    public static final String SUPERUSER = "postgres";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /// Data that is kept: every commit reaches the disk.
    public static Postgres durable(Path data, int port) {
        StalePostmaster.in(data).ifPresent(StalePostmaster::stop);
        return start(builder(data, port)
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on"));
    }

    /// Data for one test run: nothing waits for the disk, and nothing is left.
    public static Postgres throwaway(Path data, int port) {
        return start(builder(data, port).setCleanDataDirectory(true).setServerConfig("full_page_writes", "off"));
    }

    public int port() {
        return server.getPort();
    }

    public Connection connect(String database) throws SQLException {
        return server.getDatabase(SUPERUSER, database).getConnection();
    }

    public Databases databases() {
        return new Databases(this);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new InfraException(
                    "postgres-not-stopped",
                    "Expected PostgreSQL to stop, but it did not: " + failure.getMessage(),
                    failure);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path data, int port) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                // The programs are unpacked once for this user, not once for each data directory.
                .setOverrideWorkingDirectory(Cache.directory("postgresql").toFile())
                .setPort(port)
                .setPGStartupWait(PATIENCE)
                // The closing order is ours: a hook of its own would take the server from under Keycloak.
                .setRegisterShutdownHook(false)
                // Cyrillic letters have cases whatever the machine's own locale is.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("listen_addresses", Ports.HOST)
                .setServerConfig("max_connections", "300")
                .setServerConfig("timezone", "UTC");
    }

    private static Postgres start(EmbeddedPostgres.Builder builder) {
        try {
            return new Postgres(builder.start());
        } catch (IOException | IllegalStateException failure) {
            throw new InfraException(
                    "postgres-not-started",
                    "Expected to start PostgreSQL, but it did not start: " + failure.getMessage()
                            + ". Its own words are in the log above.",
                    failure);
        }
    }
}
