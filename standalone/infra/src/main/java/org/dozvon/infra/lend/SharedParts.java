package org.dozvon.infra.lend;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.dozvon.infra.Kafka;
import org.dozvon.infra.Keycloak;
import org.dozvon.infra.KeycloakSettings;
import org.dozvon.infra.Ports;
import org.dozvon.infra.Postgres;
import org.dozvon.infra.RealmValues;

/// PostgreSQL and Keycloak are shared by all leases and start when first asked for. A Kafka node is each lease's own,
/// because the topics' names are fixed: no test may meet another's records.
final class SharedParts implements AutoCloseable {
    private static final RealmValues REALM_VALUES =
            new RealmValues("dozvon-console-dev", "dozvon-services-dev", "dozvon", 1025);

    private final Path run;
    private final AtomicInteger kafkaNodes = new AtomicInteger();
    private final Lazy<Postgres> postgres;
    private final Lazy<Keycloak> keycloak;

    SharedParts(Path run, Path keycloakArchive) {
        this.run = run;
        this.postgres = new Lazy<>(() -> Postgres.throwaway(run.resolve("postgres"), Ports.free()));
        this.keycloak = new Lazy<>(() -> startKeycloak(keycloakArchive));
    }

    Postgres postgres() {
        return postgres.get();
    }

    Keycloak keycloak() {
        return keycloak.get();
    }

    Kafka newKafka() {
        return Kafka.start(run.resolve("kafka-" + kafkaNodes.incrementAndGet()), Ports.free());
    }

    @Override
    public void close() {
        keycloak.ifStarted(Keycloak::close);
        postgres.ifStarted(Postgres::close);
    }

    private Keycloak startKeycloak(Path archive) {
        var ports = Ports.free(2);
        var settings =
                new KeycloakSettings(run, run, archive, ports.get(0), ports.get(1), "keycloak", "admin", REALM_VALUES);
        return Keycloak.start(settings, postgres());
    }
}
