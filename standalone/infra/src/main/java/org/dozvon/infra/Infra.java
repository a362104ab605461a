package org.dozvon.infra;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.dozvon.infra.Databases.Database;
import org.dozvon.infra.Databases.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All parts together. Each tells when it is ready in a line that the launcher reads; they stop in reverse.
public final class Infra implements AutoCloseable {
    public static final String READY = "infra-ready: ";
    public static final String FAILED = "infra-failed: ";
    public static final List<String> DATABASES = List.of("tenant", "reporting");

    private static final Logger LOG = LoggerFactory.getLogger(Infra.class);

    private final InfraSettings settings;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    public Infra(InfraSettings settings) {
        this.settings = settings;
    }

    /// Returns when all are ready. PostgreSQL and Kafka start side by side, Keycloak as soon as its database is there.
    public void start() {
        Folders.create(settings.data());
        Folders.create(settings.logs());
        Leftovers.end(settings.data());
        Ports.requireFree(settings.portsByPart());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var postgres = CompletableFuture.supplyAsync(() -> start("postgres", this::postgres), threads);
            awaitAll(
                    threads,
                    List.of(
                            CompletableFuture.runAsync(() -> start("kafka", this::kafka), threads),
                            CompletableFuture.runAsync(() -> start("mail", this::mail), threads),
                            postgres.thenAcceptAsync(server -> start("keycloak", () -> keycloak(server)), threads)));
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            stop(started.pop());
        }
        if (settings.throwaway()) {
            Folders.delete(settings.data());
        }
    }

    /// Nobody waits half a minute for Keycloak to learn that Kafka failed.
    private static void awaitAll(ExecutorService threads, List<CompletableFuture<Void>> parts) {
        try {
            parts.forEach(CompletableFuture::join);
        } catch (CompletionException failure) {
            threads.shutdownNow();
            throw failure.getCause() instanceof InfraException known
                    ? known
                    : new InfraException(
                            "infra-not-started", "Expected to start, but: " + failure.getMessage(), failure);
        }
    }

    private <T extends AutoCloseable> T start(String part, Supplier<T> start) {
        var begin = Instant.now();
        var running = start.get();
        remember(running);
        System.out.println(
                READY + part + " " + Duration.between(begin, Instant.now()).toMillis());
        return running;
    }

    /// A part that comes up while all is being stopped must not outlive it.
    private synchronized void remember(AutoCloseable part) {
        started.push(part);
        if (closed) {
            stop(started.pop());
        }
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            // The others have to stop all the same.
            LOG.warn("Expected {} to stop, but it did not.", part.getClass().getSimpleName(), failure);
        }
    }

    private Postgres postgres() {
        var data = settings.data().resolve(Leftovers.POSTGRES);
        var postgres = settings.throwaway()
                ? Postgres.throwaway(data, settings.postgresPort())
                : Postgres.durable(data, settings.postgresPort());
        var owner = new Role("dozvon_owner", settings.databasePassword());
        var application = new Role("dozvon_app", settings.databasePassword());
        DATABASES.forEach(name -> postgres.databases().ensure(new Database(name, owner, application)));
        return postgres;
    }

    private Kafka kafka() {
        return Kafka.start(settings.data().resolve("kafka"), settings.kafkaPort());
    }

    private Mail mail() {
        return Mail.start(settings.smtpPort(), settings.imapPort());
    }

    private Keycloak keycloak(Postgres postgres) {
        var keycloak = new KeycloakSettings(
                settings.data(),
                settings.logs(),
                settings.keycloakArchive(),
                settings.keycloakPort(),
                settings.keycloakManagementPort(),
                settings.databasePassword(),
                settings.administratorPassword(),
                settings.realm());
        return Keycloak.start(keycloak, postgres);
    }
}
