package org.dozvon.infra;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/// Keycloak's programs, unpacked and built once for this user. `kc.sh build` takes half a minute, so no start repeats
/// it.
final class KeycloakHome {
    private static final List<String> BUILD_OPTIONS = List.of("--db=postgres", "--health-enabled=true");
    private static final List<String> SHARED = List.of("lib", "providers", "themes", "conf");

    private KeycloakHome() {}

    /// @return the directory of the programs
    static Path programs(Path archive) {
        var name = archive.getFileName().toString().replace(".tar.gz", "");
        // Other options make another build, and two checkouts may differ in them.
        var cache = Cache.directory("keycloak").resolve(name + "-" + Integer.toHexString(BUILD_OPTIONS.hashCode()));
        return Cache.locked(cache.resolveSibling(cache.getFileName() + ".lock"), () -> prepared(archive, cache));
    }

    /// An instance has its own `data`, and all else is shared.
    static Path instance(Path programs, Path home) {
        Folders.create(home);
        try {
            for (var name : SHARED) {
                var link = home.resolve(name);
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, programs.resolve(name));
            }
            return home;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path prepared(Path archive, Path cache) {
        var done = cache.resolve("built");
        if (!Files.exists(done)) {
            Folders.delete(cache);
            unpack(archive, Folders.create(cache));
            build(cache);
            write(done, String.join(" ", BUILD_OPTIONS));
        }
        return cache;
    }

    private static void unpack(Path archive, Path target) {
        try (var file = new BufferedInputStream(Files.newInputStream(archive));
                var tar = new TarArchiveInputStream(new GzipCompressorInputStream(file))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = inside(target, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                } else {
                    Files.createDirectories(path.getParent());
                    Files.copy(tar, path);
                }
            }
        } catch (IOException failure) {
            throw new InfraException(
                    "keycloak-not-unpacked",
                    "Expected to unpack " + archive + ", but could not: " + failure.getMessage()
                            + ". Remove that file and build again, which fetches it anew.",
                    failure);
        }
    }

    /// Without the archive's own top directory, and never outside the target.
    private static Path inside(Path target, String name) {
        var relative = Path.of(name);
        var path = relative.getNameCount() == 1
                ? target
                : target.resolve(relative.subpath(1, relative.getNameCount())).normalize();
        if (!path.startsWith(target)) {
            throw new InfraException("keycloak-not-unpacked", "Expected paths inside the archive, but found " + name);
        }
        return path;
    }

    private static void build(Path cache) {
        var log = cache.resolve("build.log");
        var command = new ArrayList<>(List.of("sh", cache.resolve("bin/kc.sh").toString(), "build"));
        command.addAll(BUILD_OPTIONS);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            if (builder.start().waitFor() != 0) {
                throw new InfraException(
                        "keycloak-not-built", "Expected to build Keycloak, but it failed. Its words: " + log);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InfraException("interrupted", "Interrupted while Keycloak was built.", interrupted);
        }
    }

    private static void write(Path path, String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
