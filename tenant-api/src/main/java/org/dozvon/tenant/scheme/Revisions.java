package org.dozvon.tenant.scheme;

import org.dozvon.tenant.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/// The revision that a change was made on, as the header If-Match names it.
final class Revisions {
    private Revisions() {}

    static int of(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw ProblemException.of(428, "if-match-missing");
        }
        try {
            return Integer.parseInt(ifMatch.replaceAll("^(W/)?\"|\"$", ""));
        } catch (NumberFormatException _) {
            throw ProblemException.ofField("If-Match", "revision-invalid");
        }
    }
}
