package org.dozvon.web.scheme;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.dozvon.scheme.check.Severity;
import org.dozvon.scheme.model.Language;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.verify.Verifier;
import org.dozvon.scheme.words.Words;
import org.dozvon.web.client.StepProblem;

/// What the `scheme` module says of a drawing, in the shapes that the editor reads.
public record Telling(Tenant tenant, Language language) {

    public List<EditorData.Word> words(Scheme scheme) {
        return Words.tell(with(scheme), scheme, language).stream()
                .map(told -> new EditorData.Word(
                        told.step() == null ? null : told.step().value(), told.depth(), told.again(), told.text()))
                .toList();
    }

    public List<StepProblem> problems(Scheme scheme) {
        return Verifier.verify(with(scheme), scheme, Instant.now()).problems().stream()
                .map(problem -> new StepProblem(
                        problem.step() == null ? null : problem.step().value(),
                        problem.exit(),
                        problem.code(),
                        problem.severity() == Severity.ERROR ? "error" : "warning",
                        problem.message(language),
                        StepProblem.Example.of(problem.example(), language),
                        StepProblem.Fix.of(problem.fix(), language)))
                .toList();
    }

    /// The tenant as it would be with this drawing in the place of what it has.
    public Tenant with(Scheme scheme) {
        var others = tenant.schemes().stream().filter(each -> !each.id().equals(scheme.id()));
        return tenant.withSchemes(Stream.concat(others, Stream.of(scheme)).toList());
    }
}
