package org.dozvon.infra;

import java.nio.file.Path;

/// What a killed process left running on a data directory.
public final class Leftovers {
    static final String POSTGRES = "postgres";
    static final String KEYCLOAK = "keycloak";
    static final String KEYCLOAK_PID = "keycloak.pid";

    private Leftovers() {}

    /// Ends them, so that their ports and files are free again. Says nothing when there are none.
    public static void end(Path data) {
        ChildProcess.endStale(data.resolve(KEYCLOAK_PID), data.resolve(KEYCLOAK).toString());
        StalePostmaster.in(data.resolve(POSTGRES)).ifPresent(StalePostmaster::stop);
    }
}
