package org.dozvon.tenant.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.dozvon.scheme.model.Language;

/// Tells problems in the language of the one who asked.
public final class ProblemWords {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private ProblemWords() {}

    /// The first of the asker's languages that we speak, else English.
    public static Language language(List<Locale> accepted) {
        return accepted.stream()
                        .map(Locale::getLanguage)
                        .filter(tag -> tag.equals("ru") || tag.equals("en"))
                        .findFirst()
                        .orElse("en")
                        .equals("ru")
                ? Language.RUSSIAN
                : Language.ENGLISH;
    }

    static String title(int status, Language language) {
        return text("title." + status, language);
    }

    public static String text(String key, Language language) {
        var bundle = ResourceBundle.getBundle("problems", Locale.of(language.tag()), NO_FALLBACK);
        return bundle.containsKey(key) ? bundle.getString(key) : key;
    }

    static String text(String key, Map<String, String> facts, Language language) {
        var text = text(key, language);
        for (var fact : facts.entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return text;
    }
}
