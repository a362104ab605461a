package org.dozvon.infra.lend;

import java.nio.file.Path;
import java.time.Duration;
import org.dozvon.infra.Folders;

/// The process that the tests of one checkout share. Started by the infra client, never by hand.
public final class LendingMain {
    private LendingMain() {}

    /// @param arguments the state directory, the fingerprint of the programs, how many seconds to stay without a lease,
    ///     and the Keycloak archive
    public static void main(String[] arguments) {
        if (arguments.length != 4) {
            throw new IllegalArgumentException("Expected state directory, fingerprint, seconds, Keycloak archive.");
        }
        var state = Folders.create(Path.of(arguments[0]));
        LeftoverRuns.remove(state);
        var run = Folders.create(LeftoverRuns.directory(state, ProcessHandle.current()));
        var parts = new SharedParts(run, Path.of(arguments[3]));
        var lender = new Lender(parts, Duration.ofSeconds(Long.parseLong(arguments[2])));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(lender, parts, run), "stop"));
        lender.announce(state, arguments[1]);
        lender.serve();
        System.exit(0);
    }

    private static void stop(Lender lender, SharedParts parts, Path run) {
        lender.close();
        parts.close();
        Folders.delete(run);
    }
}
