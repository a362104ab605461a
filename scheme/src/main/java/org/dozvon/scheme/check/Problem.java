package org.dozvon.scheme.check;

import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.StepId;
import org.jspecify.annotations.Nullable;

/// Something wrong with a scheme, told to the person who draws it, with the way out.
///
/// @param step where it is, null when it belongs to the scheme as a whole
/// @param code kebab, permanent: tests, translations and support answers lean on it
public record Problem(@Nullable StepId step, String code, Severity severity, String russian, String english) {
    public String message(Language language) {
        return switch (language) {
            case RUSSIAN -> russian;
            case ENGLISH -> english;
        };
    }

    public boolean stopsPublishing() {
        return severity == Severity.ERROR;
    }
}
