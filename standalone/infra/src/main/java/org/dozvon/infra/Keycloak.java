package org.dozvon.infra;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dozvon.infra.Databases.Database;
import org.dozvon.infra.Databases.Role;

/// Keycloak as a process of its own, its tables in our PostgreSQL, its realm from `dozvon-realm.json`.
public final class Keycloak implements AutoCloseable {
    public static final String REALM = "dozvon";
    public static final String ADMINISTRATOR = "admin";

    private static final String SCHEMA = "keycloak";
    // Ten times what a calm machine takes: two cores may be busy with a build.
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(250);

    private final ChildProcess process;
    private final KeycloakSettings settings;

    private Keycloak(ChildProcess process, KeycloakSettings settings) {
        this.process = process;
        this.settings = settings;
    }

    public static Keycloak start(KeycloakSettings settings, Postgres postgres) {
        var database = database(settings);
        postgres.databases().ensure(database);
        postgres.databases().ensureSchema(database, SCHEMA);
        var programs = KeycloakHome.programs(settings.archive());
        var home = KeycloakHome.instance(programs, settings.home().resolve(Leftovers.KEYCLOAK));
        RealmFile.write(home.resolve("data/import"), settings.realmValues().byPlace());
        var process = ChildProcess.start(
                command(settings, home),
                environment(settings, postgres.port()),
                settings.home().resolve(Leftovers.KEYCLOAK_PID),
                settings.logs().resolve("keycloak.log"),
                home.toString());
        var keycloak = new Keycloak(process, settings);
        keycloak.awaitReady();
        return keycloak;
    }

    /// What a client has to know.
    public Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("keycloak.url", settings.url());
        facts.put("keycloak.realm", REALM);
        facts.put("keycloak.administrator", ADMINISTRATOR);
        facts.put("keycloak.administrator.password", settings.administratorPassword());
        settings.realmValues().byPlace().forEach((key, value) -> facts.put("keycloak.value." + key, value));
        return facts;
    }

    @Override
    public void close() {
        process.close();
    }

    private static Database database(KeycloakSettings settings) {
        return new Database(
                "keycloak",
                new Role("keycloak", settings.databasePassword()),
                new Role("keycloak_reader", settings.databasePassword()));
    }

    /// The script of the distribution adds a shell between us and the JVM, which a kill would leave as an orphan.
    private static List<String> command(KeycloakSettings settings, Path home) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx384m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm",
                // Given here and not to the build, where it is ignored and a cluster would be looked for.
                "--cache=local",
                // Our own questions while it starts would fill its log.
                "--log-level=INFO,io.smallrye.health:ERROR",
                "--http-enabled=true",
                "--hostname-strict=false",
                "--http-host=" + Ports.HOST,
                "--http-port=" + settings.port(),
                "--http-management-port=" + settings.managementPort());
    }

    private static Map<String, String> environment(KeycloakSettings settings, int postgresPort) {
        return Map.of(
                "KC_DB_URL",
                "jdbc:postgresql://" + Ports.HOST + ":" + postgresPort + "/"
                        + database(settings).name(),
                "KC_DB_USERNAME",
                database(settings).owner().name(),
                "KC_DB_PASSWORD",
                settings.databasePassword(),
                "KC_DB_SCHEMA",
                SCHEMA,
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                ADMINISTRATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                settings.administratorPassword());
    }

    /// Keycloak opens its HTTP port before it is ready, so its own readiness is asked for.
    private void awaitReady() {
        var deadline = Instant.now().plus(PATIENCE);
        var question = HttpRequest.newBuilder(
                        URI.create("http://" + Ports.HOST + ":" + settings.managementPort() + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            while (!isReady(http, question)) {
                requireHope(deadline);
                Thread.sleep(POLL);
            }
        } catch (InterruptedException interrupted) {
            process.close();
            Thread.currentThread().interrupt();
            throw new InfraException("interrupted", "Interrupted while Keycloak started.", interrupted);
        }
    }

    private void requireHope(Instant deadline) {
        if (process.isAlive() && Instant.now().isBefore(deadline)) {
            return;
        }
        var obstacle = process.isAlive() ? "is not ready after " + PATIENCE.toMinutes() + " min" : "ended";
        process.close();
        throw new InfraException(
                "keycloak-not-started",
                "Expected to start Keycloak, but it " + obstacle + ". Its words: " + process.log());
    }

    private static boolean isReady(HttpClient http, HttpRequest question) throws InterruptedException {
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }
}
