package org.dozvon.scheme.compile;

import java.util.List;
import org.dozvon.scheme.check.Problem;
import org.dozvon.scheme.model.SchemeId;
import org.dozvon.scheme.model.TenantId;
import org.jspecify.annotations.Nullable;

/// A tenant's schemes have errors, so there is no plan.
public final class PlanRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    PlanRefused(TenantId tenant, List<Refusal> refusals) {
        super(message(tenant, refusals));
        this.refusals = List.copyOf(refusals);
    }

    /// @param scheme null when the error is not a scheme's but in what the tenant keeps
    public record Refusal(@Nullable SchemeId scheme, Problem problem) {}

    /// Errors only; warnings refuse nothing.
    public List<Refusal> refusals() {
        return refusals;
    }

    private static String message(TenantId tenant, List<Refusal> refusals) {
        var first = refusals.getFirst();
        return "Expected to compile the plan of tenant '" + tenant + "', but it has " + refusals.size()
                + " errors, the first in scheme '" + first.scheme() + "': "
                + first.problem().english();
    }
}
