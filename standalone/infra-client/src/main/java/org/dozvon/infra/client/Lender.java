package org.dozvon.infra.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// The connection to the infra process. While it is open, the process stays.
final class Lender implements AutoCloseable {
    private static final Duration START_PATIENCE = Duration.ofMinutes(2);
    private static final Duration POLL = Duration.ofMillis(50);
    /// Long enough for Maven to get from one module's tests to the next.
    private static final Duration LINGER = Duration.ofMinutes(2);

    private final Socket connection;
    private final BufferedReader replies;
    private final Writer requests;

    private Lender(Socket connection) throws IOException {
        this.connection = connection;
        this.replies = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
        this.requests = new OutputStreamWriter(connection.getOutputStream(), StandardCharsets.UTF_8);
    }

    /// Joins the process that runs, or starts one. Under a lock, so that two tests that begin at once start one.
    static Lender join(Checkout checkout) {
        try (var channel = FileChannel.open(
                        checkout.state().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            var running = connect(checkout);
            return running.isPresent() ? running.get() : start(checkout);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Map<String, String> ask(String request) {
        try {
            requests.append(request).append('\n').flush();
            return readReply();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
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

    private Map<String, String> readReply() throws IOException {
        var facts = new HashMap<String, String>();
        for (var line = replies.readLine(); !"".equals(line); line = replies.readLine()) {
            if (line == null) {
                throw new IOException(
                        "Expected a reply of the infra process, but it has ended. Its words are in its log.");
            }
            var pair = line.split("=", 2);
            facts.put(pair[0], pair[1]);
        }
        if (facts.containsKey("error")) {
            throw new IllegalStateException(facts.get("error"));
        }
        return facts;
    }

    private static Optional<Lender> connect(Checkout checkout) {
        var address = address(checkout.state());
        if (!checkout.fingerprint().equals(address.getProperty("fingerprint"))) {
            return Optional.empty();
        }
        try {
            var port = Integer.parseInt(address.getProperty("port"));
            var lender = new Lender(new Socket(InetAddress.ofLiteral("127.0.0.1"), port));
            lender.ask("TOKEN " + address.getProperty("token"));
            return Optional.of(lender);
        } catch (IOException | UncheckedIOException _) {
            // The process of an earlier run has ended, and its address is still here.
            return Optional.empty();
        }
    }

    private static Properties address(Path state) {
        var address = new Properties();
        try (var lines = Files.newBufferedReader(state.resolve("lender.properties"))) {
            address.load(lines);
        } catch (IOException _) {
            // Nobody has started one yet.
        }
        return address;
    }

    private static Lender start(Checkout checkout) throws IOException {
        var log = checkout.state().resolve("lender.log");
        Files.deleteIfExists(checkout.state().resolve("lender.properties"));
        var process = new ProcessBuilder(command(checkout))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var deadline = Instant.now().plus(START_PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(deadline)) {
            var lender = connect(checkout);
            if (lender.isPresent()) {
                return lender.get();
            }
            pause();
        }
        throw new IllegalStateException("Expected the infra process to start, but it did not. Its words: " + log);
    }

    private static List<String> command(Checkout checkout) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                checkout.classPath(),
                "org.dozvon.infra.lend.LendingMain",
                checkout.state().toString(),
                checkout.fingerprint(),
                Long.toString(Long.getLong("dozvon.infra.linger.seconds", LINGER.toSeconds())),
                checkout.keycloakArchive());
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the infra process started.", interrupted);
        }
    }
}
