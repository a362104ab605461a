package org.dozvon.scheme.words;

import org.dozvon.scheme.model.Language;

/// The same in both languages.
public record Bilingual(String russian, String english) {
    public String in(Language language) {
        return switch (language) {
            case RUSSIAN -> russian;
            case ENGLISH -> english;
        };
    }
}
