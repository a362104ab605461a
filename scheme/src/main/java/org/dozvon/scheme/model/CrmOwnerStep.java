package org.dozvon.scheme.model;

import java.util.List;
import java.util.Map;

/// Asks the CRM whose client is calling and rings that person. `unknown` is left by when the CRM knows
/// nobody, when the number is hidden and when it does not answer in time; `not-answered` when their
/// phones were not picked up, busy or away.
///
/// @param order       where the owner is looked for first
/// @param waitSeconds for the CRM, at most
public record CrmOwnerStep(
        StepId id,
        String label,
        ConnectionId connection,
        List<CrmRecord> order,
        int waitSeconds,
        ContactOrder contacts,
        int timeoutSeconds,
        Map<String, StepId> exits)
        implements Step {
    public static final String UNKNOWN = "unknown";
    public static final String NOT_ANSWERED = "not-answered";

    public CrmOwnerStep {
        label = Exits.label(label);
        order = List.copyOf(order);
        exits = Exits.copied(exits);
    }
}
