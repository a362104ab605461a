package org.dozvon.infra.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The working copy whose programs the tests run, and the place where its infra process leaves its address.
record Checkout(Path root) {
    /// Maven says where it is; an IDE that does not is answered by looking upwards.
    static Checkout find() {
        var told = System.getProperty("dozvon.root");
        var start = Path.of(told == null ? "" : told).toAbsolutePath();
        return Stream.iterate(start, Objects::nonNull, Path::getParent)
                .filter(directory -> Files.exists(directory.resolve("mvnw")))
                .findFirst()
                .map(Checkout::new)
                .orElseThrow(
                        () -> new IllegalStateException("Expected to run inside a checkout, but there is no mvnw in "
                                + start + " or above. Set -Ddozvon.root to the checkout."));
    }

    /// Different for each checkout and user, so that two never meet.
    Path state() {
        var key = Integer.toHexString(root.toString().hashCode());
        var directory = Path.of(System.getProperty("java.io.tmpdir"))
                .resolve("dozvon-" + System.getProperty("user.name") + "-" + key);
        try {
            return Files.createDirectories(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String classPath() {
        return target().resolve("classes") + System.getProperty("path.separator") + read("infra.classpath");
    }

    String keycloakArchive() {
        return read("keycloak.archive");
    }

    /// Changes with the programs, so that a rebuilt infra is not answered by the old process.
    String fingerprint() {
        try (var files = Files.walk(target().resolve("classes"))) {
            var stamps = files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> file + "@" + modified(file))
                    .toList();
            return HexFormat.of().toHexDigits(List.of(stamps, classPath()).hashCode());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path target() {
        return root.resolve("standalone/infra/target");
    }

    private String read(String file) {
        try {
            return Files.readString(target().resolve(file)).strip();
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "Expected " + target().resolve(file)
                            + ", which the build of standalone/infra writes, but could not read it. "
                            + "Build with: ./mvnw -pl <module> -am test",
                    failure);
        }
    }

    private static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
