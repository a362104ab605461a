package org.dozvon.web.scheme;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.dozvon.scheme.model.Language;

import jakarta.enterprise.context.ApplicationScoped;

/// The texts of `<call-scheme>`, which the page gives it in the visitor's language.
@ApplicationScoped
public class EditorTexts {
    private final Map<Language, Map<String, String>> texts =
            Map.of(Language.RUSSIAN, read(Language.RUSSIAN), Language.ENGLISH, read(Language.ENGLISH));

    public Map<String, String> in(Language language) {
        return texts.getOrDefault(language, Map.of());
    }

    private static Map<String, String> read(Language language) {
        var file = "editor/strings_" + language.tag() + ".properties";
        var read = new Properties();
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("Expected the editor's texts in " + file + ", but there is none.");
            }
            read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException("Expected to read " + file + ".", unreadable);
        }
        var texts = new TreeMap<String, String>();
        read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
        return texts;
    }
}
