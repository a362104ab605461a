package org.dozvon.scheme.compile;

import java.util.ArrayList;
import java.util.List;
import org.dozvon.scheme.check.Checker;
import org.dozvon.scheme.check.Problem;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.Tenant;
import org.jspecify.annotations.Nullable;

/// The first pass: all errors of all schemes at once, or none.
final class Refusals {
    private Refusals() {}

    static void refuseErrors(Tenant tenant) {
        var refusals = new ArrayList<PlanRefused.Refusal>();
        addErrors(refusals, null, Checker.check(tenant));
        tenant.schemes().forEach(scheme -> addErrors(refusals, scheme.id(), Checker.check(tenant, scheme)));
        if (!refusals.isEmpty()) {
            throw new PlanRefused(tenant.id(), refusals);
        }
    }

    private static void addErrors(
            List<PlanRefused.Refusal> refusals, @Nullable SchemeId scheme, List<Problem> problems) {
        problems.stream()
                .filter(Problem::stopsPublishing)
                .map(problem -> new PlanRefused.Refusal(scheme, problem))
                .forEach(refusals::add);
    }
}
