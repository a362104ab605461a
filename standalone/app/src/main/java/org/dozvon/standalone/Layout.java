package org.dozvon.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.dozvon.infra.Folders;
import org.dozvon.infra.InfraException;

/// Where things are: the programs under the root, what is kept under `data`, what was said under `logs`.
record Layout(Path root, Path data, Path logs, Path ownPorts) {
    static Layout of(Path root, Options options) {
        var dev = root.resolve(".dev");
        return options.data()
                .map(data -> data.toAbsolutePath().normalize())
                // Data elsewhere is another installation: its logs and ports are its own.
                .map(data -> new Layout(root, data, data.resolve("logs"), data.resolve("ports.properties")))
                .orElseGet(() ->
                        new Layout(root, dev.resolve("data"), dev.resolve("logs"), dev.resolve("ports.properties")));
    }

    /// Process ids and generated settings: of this run alone.
    Path run() {
        return data.resolve("run");
    }

    Path sounds() {
        return data.resolve("sounds");
    }

    Path recordings() {
        return data.resolve("recordings");
    }

    Path spool(String router) {
        return data.resolve("spool").resolve(router);
    }

    /// The log of the start before is kept beside the new one, and nothing older.
    Path freshLog(String part) {
        var log = Folders.create(logs).resolve(part + ".log");
        try {
            if (Files.exists(log)) {
                Files.move(log, logs.resolve(part + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new InfraException("log-not-writable", "Expected to write " + log + ", but could not.", failure);
        }
        return log;
    }

    String infraClassPath() {
        return root.resolve("standalone/infra/target/classes")
                + System.getProperty("path.separator")
                + read(root.resolve("standalone/infra/target/infra.classpath"));
    }

    String keycloakArchive() {
        return read(root.resolve("standalone/infra/target/keycloak.archive"));
    }

    String demoClassPath() {
        return root.resolve("standalone/demo/target/classes")
                + System.getProperty("path.separator")
                + read(root.resolve("standalone/demo/target/demo.classpath"));
    }

    String simulatorClassPath() {
        return root.resolve("switch-simulator/target/classes")
                + System.getProperty("path.separator")
                + read(root.resolve("switch-simulator/target/simulator.classpath"));
    }

    Path serviceJar(String module) {
        return root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new InfraException(
                    "not-built",
                    "Expected " + file + ", but it is not there. Build with: ./mvnw -Dquick package",
                    failure);
        }
    }
}
