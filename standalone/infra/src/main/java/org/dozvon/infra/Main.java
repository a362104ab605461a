package org.dozvon.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `java … org.dozvon.infra.Main --config=FILE [--key=value …]`: all parts as one process, until SIGTERM, SIGINT or,
/// with
/// `--with-parent=true`, the end of its standard input.
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private Main() {}

    public static void main(String[] arguments) {
        try {
            var properties = properties(arguments);
            var infra = new Infra(InfraSettings.from(properties));
            Runtime.getRuntime().addShutdownHook(new Thread(infra::close, "stop"));
            infra.start();
            awaitEnd(Boolean.parseBoolean(properties.getProperty("with-parent")));
            System.exit(0);
        } catch (InfraException failure) {
            // A line for the person who started it; the stack is for the log below it.
            System.out.println(Infra.FAILED + failure.getMessage());
            LOG.error("Not started.", failure);
            System.exit(1);
        }
    }

    static Properties properties(String[] arguments) {
        var properties = new Properties();
        for (var argument : arguments) {
            var pair = argument.split("=", 2);
            if (pair.length != 2 || !pair[0].startsWith("--")) {
                throw new InfraException("argument-unknown", "Expected --key=value, but got: " + argument);
            }
            if (pair[0].equals("--config")) {
                load(Path.of(pair[1]), properties);
            } else {
                properties.setProperty(pair[0].substring(2), pair[1]);
            }
        }
        return properties;
    }

    private static void load(Path file, Properties properties) {
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new InfraException(
                    "configuration-not-readable", "Expected to read " + file + ", but could not: " + failure, failure);
        }
    }

    /// The pipe from the launcher closes when it dies, however it dies.
    private static void awaitEnd(boolean withParent) {
        try {
            if (withParent) {
                while (System.in.read() >= 0) {
                    // Nothing is ever written: only the end matters.
                }
            } else {
                Thread.currentThread().join();
            }
        } catch (IOException _) {
            // The pipe is gone, and so is the launcher.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
