package org.dozvon.scheme.check;

import java.util.List;
import org.dozvon.scheme.model.Scheme;
import org.dozvon.scheme.model.Tenant;

/// Checks a scheme by every rule, and what a tenant keeps beside its schemes.
public final class Checker {
    private Checker() {}

    /// Problems of one scheme, drawn or live, in the order of its steps.
    public static List<Problem> check(Tenant tenant, Scheme scheme) {
        return List.of();
    }

    /// Problems of numbers, people, accounts, calendars and lists; none of them has a step.
    public static List<Problem> check(Tenant tenant) {
        return List.of();
    }
}
