package org.dozvon.outside.crm;

import org.jspecify.annotations.Nullable;

/// Somebody who works in a CRM.
///
/// @param extension their internal number there, null when it has none
public record User(String id, String name, @Nullable String extension) {}
