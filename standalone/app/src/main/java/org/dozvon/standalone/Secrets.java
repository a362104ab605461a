package org.dozvon.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import org.dozvon.infra.Folders;
import org.dozvon.infra.InfraException;

/// Made once for each data directory, because Keycloak and PostgreSQL keep what they were first told.
record Secrets(Properties byName) {
    private static final List<String> NAMES =
            List.of("database", "administrator", "console", "services", "switch", "session");
    private static final int BYTES = 24;

    private static final String FILE = "secrets.properties";

    /// Whether this data directory has been started on before.
    static boolean areIn(Path data) {
        return Files.exists(data.resolve(FILE));
    }

    static Secrets of(Path data) {
        var file = Folders.create(data).resolve(FILE);
        var secrets = read(file);
        var missing = NAMES.stream().filter(name -> !secrets.containsKey(name)).toList();
        missing.forEach(name -> secrets.setProperty(name, generate()));
        if (!missing.isEmpty()) {
            PrivateFile.write(file, secrets, "Made at the first start. Without it the data beside it cannot be used.");
        }
        return new Secrets(secrets);
    }

    String of(String name) {
        return byName.getProperty(name);
    }

    private static Properties read(Path file) {
        var secrets = new Properties();
        if (!Files.exists(file)) {
            return secrets;
        }
        try (var reader = Files.newBufferedReader(file)) {
            secrets.load(reader);
            return secrets;
        } catch (IOException failure) {
            throw new InfraException("secrets-not-readable", "Expected to read " + file + ", but could not.", failure);
        }
    }

    private static String generate() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
