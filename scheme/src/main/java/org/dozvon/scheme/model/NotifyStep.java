package org.dozvon.scheme.model;

import java.util.List;
import java.util.Map;

/// Tells people about this call, while it goes on.
///
/// @param emails besides the people, such as a shared mailbox
public record NotifyStep(
        StepId id, String label, List<PersonId> people, List<String> emails, Template text, Map<String, StepId> exits)
        implements Step {
    public static final String NEXT = "next";

    public NotifyStep {
        label = Exits.label(label);
        people = people == null ? List.of() : List.copyOf(people);
        emails = emails == null ? List.of() : List.copyOf(emails);
        exits = Exits.copied(exits);
    }
}
