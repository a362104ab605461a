package org.dozvon.infra;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Directories of ours, made and removed whole.
public final class Folders {
    private Folders() {}

    public static Path create(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException failure) {
            throw new InfraException(
                    "directory-not-writable",
                    "Expected to write to " + directory + ", but could not. Choose another directory or its rights.",
                    failure);
        }
    }

    /// Removes the directory with all that is in it. Symbolic links are removed, never followed.
    public static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (var paths = Files.walk(directory)) {
            paths.sorted(Comparator.reverseOrder()).forEach(Folders::deleteOne);
        } catch (IOException failure) {
            throw new InfraException(
                    "directory-not-removed", "Expected to remove " + directory + ", but could not.", failure);
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw new InfraException(
                    "directory-not-removed", "Expected to remove " + path + ", but could not.", failure);
        }
    }
}
