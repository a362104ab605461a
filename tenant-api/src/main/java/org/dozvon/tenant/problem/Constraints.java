package org.dozvon.tenant.problem;

import java.util.Map;
import org.hibernate.exception.ConstraintViolationException;

/// What the database's constraints mean to the one who asked.
final class Constraints {
    private static final Map<String, String> CODES = Map.of(
            "a_tenant_is_named_once", "tenant-id-taken",
            "a_sip_domain_belongs_to_one_tenant", "domain-taken",
            "an_extension_belongs_to_one_person", "extension-taken",
            "an_account_is_named_once_in_a_tenant", "sip-account-taken",
            "a_number_belongs_to_one_tenant", "number-taken",
            "a_number_is_named_once_in_a_tenant", "number-taken");

    private Constraints() {}

    static ProblemException problem(ConstraintViolationException violation) {
        var constraint = String.valueOf(violation.getConstraintName());
        if (CODES.containsKey(constraint)) {
            return ProblemException.of(409, CODES.get(constraint));
        }
        return constraint.endsWith("_is_named_once_in_a_tenant")
                ? ProblemException.of(409, "id-taken")
                : ProblemException.of(409, "conflict");
    }
}
