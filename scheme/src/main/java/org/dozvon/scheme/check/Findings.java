package org.dozvon.scheme.check;

import java.util.ArrayList;
import java.util.List;
import org.dozvon.scheme.model.Step;
import org.dozvon.scheme.model.StepId;
import org.jspecify.annotations.Nullable;

/// Collects what the rules find, so that a person sees everything at once.
final class Findings {
    private final List<Problem> problems = new ArrayList<>();

    void error(@Nullable StepId step, String code, String russian, String english) {
        problems.add(new Problem(step, code, Severity.ERROR, russian, english));
    }

    void warning(@Nullable StepId step, String code, String russian, String english) {
        problems.add(new Problem(step, code, Severity.WARNING, russian, english));
    }

    /// About a step: `russian` and `english` go on behind its name and a colon.
    void error(Drawing drawing, Step step, String code, String russian, String english) {
        error(step.id(), code, drawing.ru(step) + ": " + russian, drawing.en(step) + ": " + english);
    }

    void warning(Drawing drawing, Step step, String code, String russian, String english) {
        warning(step.id(), code, drawing.ru(step) + ": " + russian, drawing.en(step) + ": " + english);
    }

    /// About one exit of the step.
    void error(StepId step, String exit, String code, String russian, String english) {
        problems.add(new Problem(step, exit, code, Severity.ERROR, russian, english, null, null));
    }

    /// About one exit of the step.
    void warning(StepId step, String exit, String code, String russian, String english) {
        problems.add(new Problem(step, exit, code, Severity.WARNING, russian, english, null, null));
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }
}
