package org.dozvon.scheme.model;

import java.util.Map;

/// Runs another scheme of the tenant, and leaves by the name of the end that it reached there.
public record SchemeStep(StepId id, String label, SchemeId scheme, Map<String, StepId> exits) implements Step {

    public SchemeStep {
        label = Exits.label(label);
        exits = Exits.copied(exits);
    }
}
