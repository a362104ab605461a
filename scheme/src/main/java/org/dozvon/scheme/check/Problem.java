package org.dozvon.scheme.check;

import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.StepId;
import org.jspecify.annotations.Nullable;

/// Something wrong with a scheme, told to the person who draws it, with the way out.
///
/// @param step    where it is, null when it belongs to the scheme as a whole
/// @param exit    at which of the step's exits it is, null when at none or at several
/// @param code    kebab, permanent: tests, translations and support answers lean on it
/// @param example a call that shows it; null where looking at the drawing shows it
/// @param fix     null where only its owner can know what was meant
public record Problem(
        @Nullable StepId step,
        @Nullable String exit,
        String code,
        Severity severity,
        String russian,
        String english,
        @Nullable Example example,
        @Nullable Fix fix) {
    public Problem(@Nullable StepId step, String code, Severity severity, String russian, String english) {
        this(step, null, code, severity, russian, english, null, null);
    }

    public String message(Language language) {
        return switch (language) {
            case RUSSIAN -> russian;
            case ENGLISH -> english;
        };
    }

    public boolean stopsPublishing() {
        return severity == Severity.ERROR;
    }

    public Problem withExample(@Nullable Example shown) {
        return new Problem(step, exit, code, severity, russian, english, shown, fix);
    }

    public Problem withFix(@Nullable Fix offered) {
        return new Problem(step, exit, code, severity, russian, english, example, offered);
    }
}
