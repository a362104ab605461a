package org.dozvon.tenant.problem;

import org.dozvon.scheme.check.Problem;
import org.dozvon.scheme.model.Language;
import org.jspecify.annotations.Nullable;

/// One of several things that are wrong at once: with a field of the request, or with a step of a scheme.
///
/// @param exit    at which exit of the step
/// @param where   what is in the way: the name of a thing that uses the one in question
/// @param example a call that shows it
/// @param fix     a way out that takes one click
public record ProblemItem(
        @Nullable String field,
        @Nullable String scheme,
        @Nullable String step,
        @Nullable String exit,
        String code,
        @Nullable String severity,
        @Nullable String where,
        String message,
        @Nullable ExampleView example,
        @Nullable FixView fix) {

    /// Wrong in itself; the words stand in `problems_*.properties` under the code.
    public static Telling ofField(String field, String code) {
        return language -> ofField(field, code, ProblemWords.text(code, language));
    }

    static ProblemItem ofField(String field, String code, String message) {
        return new ProblemItem(field, null, null, null, code, null, null, message, null, null);
    }

    /// Found in a drawing.
    public static ProblemItem ofStep(@Nullable String scheme, Problem problem, String severity, Language language) {
        return new ProblemItem(
                null,
                scheme,
                problem.step() == null ? null : problem.step().value(),
                problem.exit(),
                problem.code(),
                severity,
                null,
                problem.message(language),
                ExampleView.of(problem.example(), language),
                FixView.of(problem.fix(), language));
    }

    /// Something cannot go, since this uses it.
    public static Telling ofUse(String code, @Nullable String scheme, @Nullable String step, String where) {
        return language -> new ProblemItem(
                null,
                scheme,
                step,
                null,
                code,
                null,
                where,
                ProblemWords.text(code, language).replace("{where}", where),
                null,
                null);
    }
}
