package org.dozvon.tenant.problem;

import org.dozvon.scheme.check.Problem;
import org.dozvon.scheme.model.Language;
import org.jspecify.annotations.Nullable;

/// One of several things that are wrong at once: with a field of the request, or with a step of a scheme.
///
/// @param exit     at which exit of the step
/// @param where    what is in the way: the name of a thing that uses the one in question, or of a saved test
/// @param example  a call that shows it
/// @param fix      a way out that takes one click
/// @param test     the id of a saved test that did not pass
/// @param expected what it expects, in words
/// @param got      what came instead
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
        @Nullable FixView fix,
        @Nullable String test,
        @Nullable String expected,
        @Nullable String got) {

    /// Of a field, a step or a use.
    ProblemItem(
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
        this(field, scheme, step, exit, code, severity, where, message, example, fix, null, null, null);
    }

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

    /// A place of a text that cannot be read.
    ///
    /// @param line from 1; 0 when it is not known
    /// @param why  what its reader says, in English
    public static Telling ofText(int line, String field, String code, String why) {
        return language -> {
            var words = ProblemWords.text(code, language);
            var at = line == 0
                    ? ""
                    : ProblemWords.text("line", language).replace("{line}", Integer.toString(line)) + " ";
            var place = field.isEmpty() ? "" : field + ": ";
            return new ProblemItem(
                    field,
                    null,
                    null,
                    null,
                    code,
                    null,
                    at.strip(),
                    at + place + words,
                    null,
                    null,
                    null,
                    null,
                    why.isEmpty() ? null : why);
        };
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
