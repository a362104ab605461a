package org.dozvon.infra;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The realm as Keycloak imports it: secrets and addresses are filled in here, since none of them stands in the source.
final class RealmFile {
    private static final Pattern PLACE = Pattern.compile("@\\{([a-z0-9.-]+)}");

    private RealmFile() {}

    static void write(Path directory, Map<String, String> values) {
        Folders.create(directory);
        try (var realm = Objects.requireNonNull(RealmFile.class.getResourceAsStream("dozvon-realm.json"))) {
            var text = new String(realm.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(directory.resolve("dozvon-realm.json"), filled(text, values));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String filled(String text, Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), values)));
    }

    private static String value(String key, Map<String, String> values) {
        var value = values.get(key);
        if (value == null) {
            throw new InfraException(
                    "realm-value-missing", "Expected a value for " + key + " of the realm file, but none was given.");
        }
        return value.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
