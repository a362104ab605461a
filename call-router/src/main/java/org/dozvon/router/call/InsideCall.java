package org.dozvon.router.call;

/// A phone of the company has dialled a queue or a scheme by its inside number.
///
/// @param digits     what was dialled
/// @param callerName whose phone it is
public record InsideCall(String digits, String callerName) {}
