package org.dozvon.tenant.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.dozvon.tenant.log.Trouble;
import org.dozvon.tenant.settings.TenantApiConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Tells Kafka what is in the outbox, in order, at least once. Only one pod does so at a time; the others stand by.
/// While Kafka is away, messages wait in the outbox.
@ApplicationScoped
public class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);

    private final Trouble trouble = new Trouble(
            LOG, "Expected to relay the outbox, but %s Messages wait; trying again.", "The outbox is relayed again.");
    private final TenantApiConfig.Outbox config;
    private final Teller teller;
    private final String url;
    private final String user;
    private final String password;
    private volatile boolean stopped;
    private volatile @Nullable Thread thread;
    private volatile State state = State.STARTING;

    /// Starting ─ connected ▶ StandingBy ─ has the lock ▶ Telling; any ─ database or Kafka failed ▶ Failing
    public enum State {
        STARTING,
        STANDING_BY,
        TELLING,
        FAILING
    }

    Relay(
            TenantApiConfig config,
            Teller teller,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.config = config.outbox();
        this.teller = teller;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    public State state() {
        return state;
    }

    boolean isRunning() {
        var running = thread;
        return running != null && running.isAlive();
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofVirtual().name("outbox-relay").start(this::relay);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        var running = thread;
        if (running != null) {
            running.interrupt();
            running.join(Duration.ofSeconds(5));
        }
    }

    private void relay() {
        while (!stopped) {
            try (var connection = RelayConnection.open(url, user, password)) {
                relay(connection);
            } catch (SQLException | RuntimeException e) {
                fail(e);
            }
        }
    }

    private void relay(RelayConnection connection) throws SQLException {
        while (!stopped && !connection.isOnlyRelay()) {
            state = State.STANDING_BY;
            trouble.passed();
            connection.awaitNotice(config.poll());
        }
        while (!stopped) {
            tellAll(connection);
            connection.awaitNotice(config.poll());
        }
    }

    private void tellAll(RelayConnection connection) throws SQLException {
        var messages = connection.next(config.batch());
        while (!stopped && !messages.isEmpty()) {
            tell(connection, messages);
            messages = connection.next(config.batch());
        }
        if (!stopped) {
            state = State.TELLING;
            trouble.passed();
        }
    }

    private void tell(RelayConnection connection, List<Message> messages) throws SQLException {
        var told = teller.tell(messages);
        connection.forget(messages.subList(0, told.count()));
        if (told.count() < messages.size()) {
            fail(new IllegalStateException(
                    "Kafka took " + told.count() + " of " + messages.size() + " messages: " + told.obstacle() + "."));
        }
    }

    private void fail(Exception failure) {
        if (stopped) {
            return;
        }
        state = State.FAILING;
        trouble.met(failure);
        try {
            Thread.sleep(config.retry());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
