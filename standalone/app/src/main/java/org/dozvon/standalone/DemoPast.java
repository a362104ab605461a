package org.dozvon.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Properties;
import org.dozvon.infra.Folders;
import org.dozvon.infra.InfraException;
import org.dozvon.infra.Ports;

/// The week of past calls that the demo tenants of a new installation get, once. A start that is cut short leaves it to
/// the next, which tells the very same calls: they are counted back from the moment of the first.
final class DemoPast {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String UNTIL = "until";
    private static final String TOLD = "told";

    private final Layout layout;
    private final PortTable ports;

    DemoPast(Layout layout, PortTable ports) {
        this.layout = layout;
        this.ports = ports;
    }

    /// Called before anything is started: data that is there already has a past of its own, or was refused one.
    static void planAtFirstStart(Layout layout) {
        if (Secrets.areIn(layout.data())) {
            return;
        }
        var plan = new Properties();
        plan.setProperty(UNTIL, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        plan.setProperty(TOLD, "false");
        write(layout, plan);
    }

    boolean isMissing() {
        return read().getProperty(TOLD, "true").equals("false");
    }

    Program program() {
        var command = Program.java(
                "128m",
                layout.data(),
                List.of(
                        "-cp",
                        layout.demoClassPath(),
                        "org.dozvon.demo.Main",
                        "--kafka=" + Ports.HOST + ":" + ports.of("kafka"),
                        "--recordings=" + layout.recordings(),
                        "--until=" + read().getProperty(UNTIL)));
        return new Program("demo", command, null);
    }

    /// @return whether all of it was told
    boolean tell(RunningPart part) {
        if (part.awaitEnd(PATIENCE)) {
            var told = read();
            told.setProperty(TOLD, "true");
            write(layout, told);
            return true;
        }
        return false;
    }

    private Properties read() {
        var plan = new Properties();
        var file = file(layout);
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                plan.load(reader);
            } catch (IOException failure) {
                throw new InfraException("file-not-readable", "Expected to read " + file + ", but could not.", failure);
            }
        }
        return plan;
    }

    private static void write(Layout layout, Properties plan) {
        Folders.create(layout.data());
        PrivateFile.write(file(layout), plan, "Past calls of the demo tenants: made once.");
    }

    private static Path file(Layout layout) {
        return layout.data().resolve("demo-past.properties");
    }
}
