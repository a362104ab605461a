package org.dozvon.web.list;

/// A list of callers in one line.
public record ListLine(String id, String name, int count) {}
