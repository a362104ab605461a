package org.dozvon.tenant.problem;

import org.jspecify.annotations.Nullable;

/// One of several things that are wrong at once: with a field of the request, or with a step of a scheme.
///
/// @param where what is in the way: the name of a thing that uses the one in question
public record ProblemItem(
        @Nullable String field,
        @Nullable String scheme,
        @Nullable String step,
        String code,
        @Nullable String severity,
        @Nullable String where,
        String message) {

    /// Wrong in itself; the words stand in `problems_*.properties` under the code.
    public static Telling ofField(String field, String code) {
        return language -> ofField(field, code, ProblemWords.text(code, language));
    }

    static ProblemItem ofField(String field, String code, String message) {
        return new ProblemItem(field, null, null, code, null, null, message);
    }

    public static ProblemItem ofStep(
            @Nullable String scheme, @Nullable String step, String code, String severity, String message) {
        return new ProblemItem(null, scheme, step, code, severity, null, message);
    }

    /// Something cannot go, since this uses it.
    public static Telling ofUse(String code, @Nullable String scheme, @Nullable String step, String where) {
        return language -> new ProblemItem(
                null,
                scheme,
                step,
                code,
                null,
                where,
                ProblemWords.text(code, language).replace("{where}", where));
    }
}
