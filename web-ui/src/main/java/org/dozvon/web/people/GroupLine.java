package org.dozvon.web.people;

/// A group in one line of the list.
public record GroupLine(String id, String name, String members, int count) {}
