package org.dozvon.scheme.rehearse;

import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.StepId;
import org.dozvon.scheme.words.Bilingual;
import org.jspecify.annotations.Nullable;

/// One way in which a call went otherwise than expected.
///
/// @param code   kebab, permanent
/// @param scheme where it went another way, null when it never got to a step
/// @param step   likewise
/// @param at     that step as its owner calls it
public record Miss(
        String code,
        @Nullable SchemeId scheme,
        @Nullable StepId step,
        Bilingual at,
        Bilingual expected,
        Bilingual got) {
    /// «Меню»: ожидали …, а вышло …
    public String message(Language language) {
        var place = step == null ? "" : at.in(language) + ": ";
        return switch (language) {
            case RUSSIAN -> place + "ожидали — " + expected.russian() + "; вышло — " + got.russian();
            case ENGLISH -> place + "expected — " + expected.english() + "; got — " + got.english();
        };
    }
}
