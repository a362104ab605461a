package org.dozvon.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A process that we started, remembered in a file, so that the next start can end it when this one was killed.
public final class ChildProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Process process;
    private final Path pidFile;
    private final Path log;

    private ChildProcess(Process process, Path pidFile, Path log) {
        this.process = process;
        this.pidFile = pidFile;
        this.log = log;
    }

    /// @param mark a word of the command line that only this child has; a stale process is ended only when it carries
    /// it
    public static ChildProcess start(
            List<String> command, Map<String, String> environment, Path pidFile, Path log, String mark) {
        endStale(pidFile, mark);
        try {
            var builder = new ProcessBuilder(deafToInterrupts(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            var process = builder.start();
            Files.writeString(pidFile, Long.toString(process.pid()));
            return new ChildProcess(process, pidFile, log);
        } catch (IOException failure) {
            throw new InfraException(
                    "process-not-started",
                    "Expected to start " + command.getFirst() + ", but could not: " + failure.getMessage(),
                    failure);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public boolean hasEndedWell() {
        return !process.isAlive() && process.exitValue() == 0;
    }

    public Path log() {
        return log;
    }

    public long pid() {
        return process.pid();
    }

    /// Asks first, and ends it after a while.
    @Override
    public void close() {
        end(process.toHandle());
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static void endStale(Path pidFile, String mark) {
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(handle -> handle.info()
                            .commandLine()
                            .map(line -> line.contains(mark))
                            .orElse(false))
                    .ifPresent(ChildProcess::end);
            Files.deleteIfExists(pidFile);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NumberFormatException _) {
            // Half written when the machine went down: whatever it was is gone too.
        }
    }

    /// Ctrl-C reaches every process of the terminal at once, but only the one that was typed to may decide the order. A
    /// shell that ignores it hands that on to what it becomes, and a JVM that was born deaf to it stays so.
    private static List<String> deafToInterrupts(List<String> command) {
        var wrapped = new ArrayList<>(List.of("sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
        wrapped.addAll(command);
        return wrapped;
    }

    private static void end(ProcessHandle handle) {
        handle.destroy();
        try {
            handle.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            handle.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException _) {
            handle.destroyForcibly();
            handle.onExit().join();
        }
    }
}
