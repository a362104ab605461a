package org.dozvon.router.call;

import org.dozvon.scheme.model.PersonId;

/// A phone of the company has dialled a queue or a scheme by its inside number.
///
/// @param digits     what was dialled
/// @param callerName whose phone it is
/// @param person     the same
public record InsideCall(String digits, String callerName, PersonId person) {}
