package org.dozvon.scheme.plan;

import org.dozvon.scheme.model.PersonId;

/// Who a person is, for the journal and for callers' screens.
public record PlanPerson(PersonId id, String name, String extension) {}
