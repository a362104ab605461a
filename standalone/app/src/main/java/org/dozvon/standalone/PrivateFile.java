package org.dozvon.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import org.dozvon.infra.InfraException;

/// Properties that nobody but this user may read, since they hold secrets.
final class PrivateFile {
    private PrivateFile() {}

    static Path write(Path file, Properties properties, String comment) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file);
            // Before a word is in it, not after.
            closeToOthers(file);
            try (var writer = Files.newBufferedWriter(file)) {
                properties.store(writer, comment);
            }
            return file;
        } catch (IOException failure) {
            throw new InfraException("file-not-writable", "Expected to write " + file + ", but could not.", failure);
        }
    }

    private static void closeToOthers(Path file) throws IOException {
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
