package org.dozvon.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.dozvon.infra.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(value = 4, unit = TimeUnit.MINUTES)
class LauncherTest {
    @TempDir
    Path root;

    private FakeProduct product;
    private Map<String, Integer> ports;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void build() throws IOException {
        product = FakeProduct.in(root);
        ports = product.ports();
    }

    @AfterEach
    void endAll() throws InterruptedException {
        for (var process : started) {
            process.destroy();
            process.waitFor();
        }
    }

    @Test
    void tellsEachPartThatIsReadyAndThenWhereToGo() throws Exception {
        // When
        var launcher = launch();

        // Then
        var told = readUntil(launcher, "Stop with Ctrl-C");
        assertThat(told)
                .contains("postgres", "kafka", "keycloak", "switch", "tenant-api", "router-1", "router-2", "web-ui")
                .contains("http://127.0.0.1:" + ports.get("web-ui"), "olga", "dozvon", "812 309-15-00");
    }

    @Test
    void stopsInReverseOnSigtermAndLeavesNothing() throws Exception {
        // Given
        var launcher = launch();
        readUntil(launcher, "Stop with Ctrl-C");

        // When
        // Through its handle, since Process.destroy would close the pipe that is read below.
        launcher.toHandle().destroy();
        var told = readUntil(launcher, "stopped infra");

        // Then
        assertThat(told.indexOf("stopped web-ui")).isPositive().isLessThan(told.indexOf("stopped infra"));
        assertThat(launcher.waitFor()).isEqualTo(143);
        assertThat(ports.values()).allMatch(Ports::isFree);
    }

    @Test
    void namesEveryTakenPortBeforeAnythingIsStarted() throws Exception {
        // Given
        try (var _ = new ServerSocket(ports.get("kafka"), 1, InetAddress.getByName(Ports.HOST))) {
            // When
            var launcher = launch();

            // Then
            assertThat(readAll(launcher)).contains("kafka needs port " + ports.get("kafka"));
            assertThat(launcher.waitFor()).isEqualTo(1);
            assertThat(root.resolve(".dev/logs")).doesNotExist();
        }
    }

    @Test
    void namesThePartThatFailedWithItsLastLinesAndStopsTheOthers() throws Exception {
        // Given
        product.breakModule("reporting");

        // When
        var launcher = launch();

        // Then
        assertThat(readAll(launcher))
                .contains("reporting")
                .contains("NoSuchClass")
                .contains("stopped infra");
        assertThat(launcher.waitFor()).isEqualTo(1);
        assertThat(ports.values()).allMatch(Ports::isFree);
    }

    @Test
    void stopsAllWhenAPartEndsThatTheOthersStandOn() throws Exception {
        // Given
        var launcher = launch();
        readUntil(launcher, "Stop with Ctrl-C");

        // When
        process("infra").destroyForcibly();

        // Then
        assertThat(readAll(launcher)).contains("Expected infra to run, but it ended by itself");
        assertThat(launcher.waitFor()).isEqualTo(1);
    }

    @Test
    void aKilledServiceIsStartedAgainWhileTheOthersGoOn() throws Exception {
        // Given
        var launcher = launch();
        readUntil(launcher, "Stop with Ctrl-C");
        var killed = process("router-1");
        var neighbour = process("router-2");

        // When
        killed.destroyForcibly();

        // Then
        readUntil(launcher, "router-1 ended by itself; starting it again");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> process("router-1").pid() != killed.pid());
        assertThat(neighbour.isAlive()).isTrue();
    }

    @Test
    void aKilledLaunchersProcessesDoNotStandInTheWayOfTheNext() throws Exception {
        // Given
        var killed = launch();
        readUntil(killed, "Stop with Ctrl-C");
        killed.destroyForcibly().waitFor();
        assertThat(answers("web-ui")).isTrue();

        // When
        var next = launch();

        // Then
        assertThat(readUntil(next, "Stop with Ctrl-C")).contains("ready after");
    }

    @Test
    void aSecondLauncherOnTheSameDataIsToldSoAndTheFirstGoesOn() throws Exception {
        // Given
        var first = launch();
        readUntil(first, "Stop with Ctrl-C");

        // When
        var second = launch();

        // Then
        assertThat(readAll(second)).contains("another ./dozvon runs on it");
        assertThat(answers("web-ui")).isTrue();
    }

    @Test
    void aResetForgetsTheData() throws Exception {
        // Given
        var kept = Files.createDirectories(root.resolve(".dev/data/recordings")).resolve("old.wav");
        Files.writeString(kept, "old");

        // When
        readUntil(launch("--reset"), "Stop with Ctrl-C");

        // Then
        assertThat(kept).doesNotExist();
    }

    @Test
    void theDemoTenantsGetTheirPastAtTheFirstStartAlone() throws Exception {
        // Given
        var first = launch();
        readUntil(first, "a week of past calls");
        readUntil(first, "Stop with Ctrl-C");
        stop(first);

        // When
        var second = launch();

        // Then
        assertThat(readUntil(second, "Stop with Ctrl-C")).doesNotContain("past calls");
        assertThat(product.pastsTold()).hasSize(1);
    }

    @Test
    void aPastThatCouldNotBeToldIsToldByTheNextStartUntilTheSameMoment() throws Exception {
        // Given
        product.hasNoPast(true);
        var first = launch();
        readUntil(first, "no past calls this time");
        readUntil(first, "Stop with Ctrl-C");
        stop(first);
        product.hasNoPast(false);

        // When
        readUntil(launch(), "a week of past calls");

        // Then
        assertThat(product.pastsTold()).hasSize(2);
        assertThat(product.pastsTold().getFirst()).isEqualTo(product.pastsTold().getLast());
    }

    private static void stop(Process launcher) throws Exception {
        launcher.toHandle().destroy();
        readUntil(launcher, "stopped infra");
        launcher.waitFor();
    }

    private Process launch(String... options) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Ddozvon.root=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                "org.dozvon.standalone.Main"));
        command.addAll(List.of(options));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        started.add(process);
        return process;
    }

    private ProcessHandle process(String part) throws IOException {
        var pid = Files.readString(root.resolve(".dev/data/run").resolve(part + ".pid"));
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private boolean answers(String part) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var question = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.get(part) + "/"))
                    .build();
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        }
    }

    private static String readAll(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String readUntil(Process process, String words) throws IOException {
        var reader = process.inputReader(StandardCharsets.UTF_8);
        var told = new StringBuilder();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            told.append(line).append('\n');
            if (line.contains(words)) {
                return told.toString();
            }
        }
        throw new AssertionError("Expected to read: " + words + ", but read only:\n" + told);
    }
}
