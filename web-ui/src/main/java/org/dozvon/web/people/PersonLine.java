package org.dozvon.web.people;

import java.util.List;

/// A person in one line of the list.
///
/// @param offline since when the desk phone cannot be rung, empty while it can
public record PersonLine(
        String id, String name, String extension, boolean deskPhone, String offline, List<String> phones) {}
