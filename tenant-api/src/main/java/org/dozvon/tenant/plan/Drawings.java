package org.dozvon.tenant.plan;

import org.dozvon.tenant.problem.ProblemException;

/// Which drawings of its schemes a tenant is read with.
public enum Drawings {
    LIVE,
    DRAWN;

    /// @param word of the parameter `schemes`
    /// @throws ProblemException 422 when it is neither
    public static Drawings named(String word) {
        return switch (word) {
            case "live" -> LIVE;
            case "draft" -> DRAWN;
            default -> throw ProblemException.ofField("schemes", "value-invalid");
        };
    }
}
