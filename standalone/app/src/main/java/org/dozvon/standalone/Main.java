package org.dozvon.standalone;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.dozvon.infra.Folders;
import org.dozvon.infra.InfraException;
import org.dozvon.infra.Ports;

/// `./dozvon`: runs until Ctrl-C, or until a part ends that the others cannot do without.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        var progress = new Progress(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        try {
            var options = Options.parse(List.of(arguments));
            if (options.help()) {
                progress.say(Options.USAGE);
            } else {
                run(options, Layout.of(root(), options), progress);
            }
        } catch (InfraException failure) {
            progress.say("\n" + failure.getMessage());
            System.exit(1);
        }
    }

    /// The lock goes with the process, after everything that it started.
    private static void run(Options options, Layout layout, Progress progress) {
        var lock = DataLock.take(layout.data());
        EarlierRun.end(layout);
        if (options.reset()) {
            Folders.delete(layout.data());
        }
        var ports = PortTable.read(layout.ownPorts());
        Ports.requireFree(options.freeswitch().isPresent() ? ports.without("switch.") : ports.byName());
        DemoPast.planAtFirstStart(layout);
        var secrets = Secrets.of(layout.data());
        List.of(layout.run(), layout.sounds(), layout.recordings()).forEach(Folders::create);
        var launcher = new Launcher(layout, ports, secrets, options.freeswitch(), progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(launcher, lock, progress), "stop"));
        progress.say("Starting Dozvon; its logs are in " + layout.logs());
        try {
            launcher.start();
            progress.say(Summary.text(ports, secrets, layout, progress.seconds()));
            throw launcher.awaitTheEnd().ended();
        } catch (InfraException failure) {
            report(failure, launcher, progress);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void report(InfraException failure, Launcher launcher, Progress progress) {
        if (!launcher.isStopping()) {
            progress.say("\n" + failure.getMessage());
        }
        // While all is being stopped this waits, and the exit status stays that of the signal.
        System.exit(1);
    }

    private static void stop(Launcher launcher, DataLock lock, Progress progress) {
        progress.say("\nStopping");
        launcher.close();
        lock.close();
    }

    private static Path root() {
        return Path.of(System.getProperty("dozvon.root", "")).toAbsolutePath();
    }
}
