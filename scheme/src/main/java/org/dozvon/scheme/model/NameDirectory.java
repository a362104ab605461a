package org.dozvon.scheme.model;

import org.jspecify.annotations.Nullable;

/// In a menu `key` asks for the first letters of a name, spelled on the keys as the menu's language
/// writes them on a phone, and rings whose name begins so.
///
/// @param group whose members can be found; everybody when null
public record NameDirectory(String key, @Nullable GroupId group, ContactOrder contacts, int timeoutSeconds) {}
