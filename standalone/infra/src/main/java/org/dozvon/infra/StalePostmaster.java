package org.dozvon.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A PostgreSQL that outlived its starter: pg_ctl detaches it, so a killed JVM leaves it running on the data directory.
record StalePostmaster(ProcessHandle process) {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    static Optional<StalePostmaster> in(Path data) {
        return processId(data.resolve("postmaster.pid"))
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(StalePostmaster::isPostgres)
                .map(StalePostmaster::new);
    }

    /// SIGINT is PostgreSQL's fast shutdown; SIGTERM, all that Java sends, would wait for every client to leave.
    void stop() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException failure) {
            throw new InfraException(
                    "stale-postgres-not-stopped",
                    "Expected to stop the PostgreSQL that an earlier start left running, but process " + process.pid()
                            + " goes on. Stop it by hand: kill -INT " + process.pid(),
                    failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InfraException("interrupted", "Interrupted while a stale PostgreSQL stopped.", interrupted);
        }
    }

    private static Optional<Long> processId(Path pidFile) {
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// Process ids are given out again: only a process that says it is postgres may be stopped.
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }
}
