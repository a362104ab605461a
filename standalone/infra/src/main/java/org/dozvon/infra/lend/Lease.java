package org.dozvon.infra.lend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.dozvon.infra.Databases.Database;
import org.dozvon.infra.Databases.Role;
import org.dozvon.infra.Kafka;
import org.dozvon.infra.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One test's connection. A request is a line of words, a reply is `key=value` lines up to an empty one:
///
/// ```
/// TOKEN 0d0e…             →
/// LEASE POSTGRES KAFKA    → postgres.port=…, kafka.bootstrap=…
/// DATABASE tenant         → database=tenant_3, owner=…, owner.password=…, application=…, application.password=…
/// ```
final class Lease implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static final Role OWNER = new Role("dozvon_owner", "owner");
    private static final Role APPLICATION = new Role("dozvon_app", "app");

    private final Socket connection;
    private final String token;
    private final SharedParts parts;
    private final List<Database> databases = new ArrayList<>();
    private final List<Kafka> kafkaNodes = new ArrayList<>();

    Lease(Socket connection, String token, SharedParts parts) {
        this.connection = connection;
        this.token = token;
        this.parts = parts;
    }

    void serve() {
        try (var requests =
                        new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
                var replies = new OutputStreamWriter(connection.getOutputStream(), StandardCharsets.UTF_8)) {
            if (("TOKEN " + token).equals(requests.readLine())) {
                reply(replies, Map.of());
                requests.lines().forEach(request -> reply(replies, answer(request)));
            }
        } catch (IOException | UncheckedIOException _) {
            // The test has gone, and so has its lease.
        } finally {
            giveBack();
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, String> answer(String request) {
        var words = List.of(request.split(" "));
        try {
            return switch (words.getFirst()) {
                case "LEASE" -> lend(words);
                case "DATABASE" -> newDatabase(words.get(1));
                default -> Map.of("error", "Expected LEASE or DATABASE, but got: " + request);
            };
        } catch (RuntimeException failure) {
            LOG.warn("Expected to answer {}, but could not.", request, failure);
            return Map.of("error", String.valueOf(failure.getMessage()));
        }
    }

    /// The parts start side by side: each is slow, and none waits for another but Keycloak for PostgreSQL.
    private Map<String, String> lend(List<String> needs) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = needs.stream()
                    .skip(1)
                    .map(need -> CompletableFuture.supplyAsync(() -> lend(need), threads))
                    .toList();
            var facts = new LinkedHashMap<String, String>();
            answers.forEach(answer -> facts.putAll(answer.join()));
            return facts;
        }
    }

    private Map<String, String> lend(String need) {
        return switch (need) {
            case "POSTGRES" ->
                Map.of("postgres.port", Integer.toString(parts.postgres().port()));
            case "KAFKA" -> Map.of("kafka.bootstrap", newKafka().bootstrapServers());
            case "KEYCLOAK" -> parts.keycloak().facts();
            default -> throw new IllegalArgumentException("Expected POSTGRES, KAFKA or KEYCLOAK, but got: " + need);
        };
    }

    private Kafka newKafka() {
        var kafka = parts.newKafka();
        kafkaNodes.add(kafka);
        return kafka;
    }

    private Map<String, String> newDatabase(String name) {
        // The roles are those of the product, since migrations name them: only the database is this test's own.
        var database = new Database(name + "_" + DATABASES.incrementAndGet(), OWNER, APPLICATION);
        databases.add(database);
        parts.postgres().databases().ensure(database);
        return Map.of(
                "host", Ports.HOST,
                "port", Integer.toString(parts.postgres().port()),
                "database", database.name(),
                "owner", database.owner().name(),
                "owner.password", database.owner().password(),
                "application", database.application().name(),
                "application.password", database.application().password());
    }

    private void giveBack() {
        kafkaNodes.forEach(Kafka::close);
        databases.forEach(database -> parts.postgres().databases().drop(database));
    }

    private static void reply(Writer replies, Map<String, String> facts) {
        var text = new StringBuilder();
        facts.forEach((key, value) ->
                text.append(key).append('=').append(value.replace("\n", " ")).append('\n'));
        try {
            replies.append(text).append('\n').flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
