package org.dozvon.tenant.scheme;

import java.time.Instant;
import org.dozvon.scheme.check.Problem;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.Tenant;
import org.dozvon.scheme.verify.Verifier;
import org.dozvon.tenant.plan.SchemeProblems;
import org.dozvon.tenant.problem.ProblemException;

/// Beyond what no plan can be made of: what is proven to lose callers. Asked only of a drawing that somebody can mend:
/// a rollback is not held up, nor a change of people or hours.
final class Proofs {
    private Proofs() {}

    /// @param tenant with the drawing in its place
    /// @param from the year that a proof looks into begins then
    /// @throws ProblemException 422 with each error at its step
    static void require(Tenant tenant, SchemeId id, Instant from) {
        tenant.schemes().stream()
                .filter(scheme -> scheme.id().equals(id))
                .forEach(drawing -> require(tenant, drawing, from));
    }

    private static void require(Tenant tenant, Scheme drawing, Instant from) {
        var errors = Verifier.verify(tenant, drawing, from).problems().stream()
                .filter(Problem::stopsPublishing)
                .map(problem -> SchemeProblems.of(drawing.id(), problem))
                .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.of(422, "scheme-has-errors", errors);
        }
    }
}
