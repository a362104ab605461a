package org.dozvon.web.people;

import java.util.List;

/// A person in one line of the list.
public record PersonLine(String id, String name, String extension, boolean deskPhone, List<String> phones) {}
