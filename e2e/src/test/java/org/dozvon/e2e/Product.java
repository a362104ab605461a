package org.dozvon.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

import static io.restassured.RestAssured.given;

/// The whole product on this machine, started once for all scenes as its users start it, on ports and data of its own.
final class Product {
    private static final Path ROOT = Path.of(System.getProperty("dozvon.root")).toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration RESTARTS_COUNTED = Duration.ofSeconds(65);
    private static final List<String> PORTS = List.of(
            "web-ui",
            "tenant-api",
            "router-1",
            "router-1.esl",
            "router-2",
            "router-2.esl",
            "reporting",
            "media-gateway",
            "media-gateway.door",
            "keycloak",
            "keycloak.management",
            "postgres",
            "kafka",
            "smtp",
            "imap",
            "switch.esl",
            "switch.control");

    private static Product running;

    private record Kill(String part, Instant at) {}

    private final List<Kill> kills = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> ports;
    private final Path data;
    private final Process process;
    private final Deque<String> said = new ArrayDeque<>();
    private final CountDownLatch ready = new CountDownLatch(1);

    private Product() throws IOException {
        data = Files.createTempDirectory("dozvon-e2e");
        ports = freePorts();
        Files.writeString(data.resolve("ports.properties"), lines(ports));
        process = new ProcessBuilder(command()).redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-product"));
        Thread.ofVirtual().start(this::listen);
    }

    static synchronized Product running() {
        if (running == null) {
            try {
                running = new Product();
                running.awaitReady();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return running;
    }

    String url(String part) {
        return "http://127.0.0.1:" + ports.get(part);
    }

    Path data() {
        return data;
    }

    String consoleSecret() {
        return secret("console");
    }

    String secret(String name) {
        var secrets = new java.util.Properties();
        try (var reader = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            secrets.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets.getProperty(name);
    }

    /// The process of a part, as the product itself remembers it.
    ProcessHandle part(String name) {
        try {
            var pid = Files.readString(data.resolve("run").resolve(name + ".pid"));
            return ProcessHandle.of(Long.parseLong(pid.strip()))
                    .orElseThrow(() -> new AssertionError("Expected a running " + name + ", but there is none."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A part that is killed is started again by the product itself.
    void awaitReady(String part) {
        Awaitility.await(part + " is ready")
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> given().get(url(part) + "/q/health/ready").statusCode() == 200);
    }

    /// Killed more often than three times in a minute, a part would be taken for one that cannot run.
    void awaitKillable(String part) {
        Awaitility.await(part + " may be killed again")
                .atMost(Duration.ofMinutes(2))
                .until(() -> kills.stream()
                                .filter(kill -> kill.part().equals(part))
                                .filter(kill -> kill.at().isAfter(Instant.now().minus(RESTARTS_COUNTED)))
                                .count()
                        < 3);
    }

    void kill(String part) {
        kills.add(new Kill(part, Instant.now()));
        part(part).destroyForcibly();
    }

    /// Another router, beside those that the product started.
    Guest joins(String name) {
        try {
            var run = data.resolve("run");
            var http = freePort();
            var settings = Files.readString(run.resolve("router-2.properties"))
                    .replace("router-2", name)
                    .replace(ports.get("router-2").toString(), Integer.toString(http))
                    .replace(ports.get("router-2.esl").toString(), Integer.toString(freePort()));
            Files.writeString(run.resolve(name + ".properties"), settings);
            Files.createDirectories(data.resolve("spool").resolve(name));
            var guest = new Guest(
                    name,
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-Xmx256m",
                                    "-XX:+UseSerialGC",
                                    "-XX:TieredStopAtLevel=1",
                                    "--enable-native-access=ALL-UNNAMED",
                                    "--sun-misc-unsafe-memory-access=allow",
                                    "-Dsmallrye.config.locations="
                                            + run.resolve(name + ".properties").toUri(),
                                    "-jar",
                                    ROOT.resolve("call-router/target/quarkus-app/quarkus-run.jar")
                                            .toString())
                            .redirectErrorStream(true)
                            .redirectOutput(
                                    data.resolve("logs").resolve(name + ".log").toFile())
                            .start());
            ports.put(name, http);
            awaitReady(name);
            return guest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A part that the product itself does not know.
    record Guest(String name, Process process) implements AutoCloseable {
        @Override
        public void close() {
            leaves();
        }

        /// As an operator stops it.
        void leaves() {
            process.destroy();
            try {
                if (!process.waitFor(60, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError("Expected %s to stop within a minute.".formatted(name));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// It keeps its sockets and does nothing, as a machine does that hangs.
    void freeze(String part) {
        signal("STOP", part(part).pid());
    }

    void thaw(String part) {
        signal("CONT", part(part).pid());
    }

    /// One server process of PostgreSQL is killed: then all of them end, with every connection,
    /// and it recovers from its log.
    void crashDatabase() {
        signal(
                "KILL",
                database()
                        .children()
                        .filter(Product::servesReporting)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("Expected a connection of reporting, but there is none."))
                        .pid());
    }

    private ProcessHandle database() {
        try {
            var pid =
                    Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // A server process calls itself by who is connected to what.
    private static boolean servesReporting(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .contains(" reporting ");
        } catch (IOException gone) {
            return false;
        }
    }

    private static void signal(String name, long pid) {
        try {
            int status = new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new AssertionError("Expected to send " + name + ", but kill said " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> command() {
        var separator = System.getProperty("path.separator");
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Ddozvon.root=" + ROOT,
                "-cp",
                ROOT.resolve("standalone/app/target/classes")
                        + separator
                        + ROOT.resolve("standalone/infra/target/classes"),
                "org.dozvon.standalone.Main",
                "--data",
                data.toString());
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                remember(line);
                if (line.startsWith("Dozvon is ready")) {
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            remember("(" + e.getMessage() + ")");
        }
    }

    private synchronized void remember(String line) {
        said.add(line);
    }

    private synchronized String transcript() {
        return String.join("\n", said);
    }

    private void awaitReady() {
        process.onExit().thenRun(ready::countDown);
        try {
            if (!ready.await(PATIENCE.toSeconds(), TimeUnit.SECONDS) || !process.isAlive()) {
                throw new AssertionError("Expected the product to be ready, but it said:\n" + transcript());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            keepLogs();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The logs outlive the data, so that a scene that failed elsewhere can be read here.
    private void keepLogs() {
        var kept = ROOT.resolve("e2e/target/logs");
        try (var files = Files.walk(data)) {
            Files.createDirectories(kept);
            Files.writeString(kept.resolve("dozvon.log"), transcript());
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (file.toString().endsWith(".log") && file.getParent().endsWith("logs")) {
                    Files.copy(
                            file, kept.resolve(file.getFileName()), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                }
                Files.delete(file);
            }
        } catch (IOException e) {
            System.err.println("e2e data could not be deleted: " + e.getMessage());
        }
    }

    private static Map<String, Integer> freePorts() throws IOException {
        var sockets = new ArrayList<ServerSocket>();
        var free = new TreeMap<String, Integer>();
        for (var name : PORTS) {
            var socket = new ServerSocket(0);
            sockets.add(socket);
            free.put(name, socket.getLocalPort());
        }
        for (var socket : sockets) {
            socket.close();
        }
        return free;
    }

    private static String lines(Map<String, Integer> ports) {
        var lines = new StringBuilder();
        ports.forEach(
                (name, port) -> lines.append(name).append('=').append(port).append('\n'));
        return lines.toString();
    }
}
