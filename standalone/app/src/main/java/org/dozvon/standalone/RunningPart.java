package org.dozvon.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.dozvon.infra.ChildProcess;
import org.dozvon.infra.Infra;
import org.dozvon.infra.InfraException;

/// A part that was started, until it is closed.
record RunningPart(String name, ChildProcess process) implements AutoCloseable {
    // Ten times what a calm machine takes: two cores may be busy with a build.
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration ANSWER_PATIENCE = Duration.ofSeconds(5);
    private static final int LINES_SHOWN = 20;

    /// Starts the program with a log of its own.
    static RunningPart start(Program program, Layout layout, Map<String, String> environment) {
        var process = ChildProcess.start(
                program.command(),
                environment,
                layout.run().resolve(program.name() + ".pid"),
                layout.freshLog(program.name()),
                Program.mark(layout.data()));
        return new RunningPart(program.name(), process);
    }

    void awaitAnswer(URI ready) {
        var question = HttpRequest.newBuilder(ready).timeout(ANSWER_PATIENCE).build();
        try (var http = HttpClient.newHttpClient()) {
            await(() -> answers(http, question), "answer " + ready);
        }
    }

    void awaitLine(String beginning) {
        await(
                () -> LogTail.all(process.log()).stream().anyMatch(line -> line.startsWith(beginning)),
                "say " + beginning.strip());
    }

    /// @return whether it ended within `patience`, and well
    boolean awaitEnd(Duration patience) {
        var deadline = Instant.now().plus(patience);
        while (process.isAlive() && Instant.now().isBefore(deadline)) {
            pause();
        }
        return process.hasEndedWell();
    }

    InfraException ended() {
        return failed("ended by itself");
    }

    Path log() {
        return process.log();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.close();
    }

    private void await(BooleanSupplier condition, String purpose) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (!process.isAlive()) {
                throw ended();
            }
            if (Instant.now().isAfter(deadline)) {
                throw failed("did not " + purpose + " in " + PATIENCE.toMinutes() + " min");
            }
            pause();
        }
    }

    private InfraException failed(String obstacle) {
        var lines = LogTail.all(process.log());
        var known = lines.stream().filter(line -> line.startsWith(Infra.FAILED)).findFirst();
        var words = known.map(line -> line.substring(Infra.FAILED.length()))
                .orElseGet(() -> "The last lines of " + process.log() + ":\n    "
                        + String.join("\n    ", LogTail.last(process.log(), LINES_SHOWN)));
        return new InfraException("part-failed", "Expected " + name + " to run, but it " + obstacle + ". " + words);
    }

    private static boolean answers(HttpClient http, HttpRequest question) {
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InfraException("interrupted", "Interrupted while a part started.", interrupted);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InfraException("interrupted", "Interrupted while a part started.", interrupted);
        }
    }
}
