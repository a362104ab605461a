package org.dozvon.tenant.plan;

import java.util.List;
import java.util.Locale;
import org.dozvon.scheme.check.Problem;
import org.dozvon.scheme.compile.PlanRefused;
import org.dozvon.scheme.compile.PlanRefused.Refusal;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.tenant.problem.ProblemItem;
import org.dozvon.tenant.problem.Telling;
import org.jspecify.annotations.Nullable;

/// Problems of schemes, as answers tell them.
public final class SchemeProblems {
    private SchemeProblems() {}

    public static Telling of(@Nullable SchemeId scheme, Problem problem) {
        return language -> ProblemItem.ofStep(
                scheme == null ? null : scheme.value(),
                problem,
                problem.severity().name().toLowerCase(Locale.ROOT),
                language);
    }

    static List<Telling> of(PlanRefused refused) {
        return refused.refusals().stream().map(SchemeProblems::of).toList();
    }

    private static Telling of(Refusal refusal) {
        return of(refusal.scheme(), refusal.problem());
    }
}
