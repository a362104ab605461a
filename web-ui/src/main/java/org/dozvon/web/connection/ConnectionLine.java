package org.dozvon.web.connection;

/// A connection in one line of the list.
public record ConnectionLine(String id, String name, String kind, String url, boolean hasSecret) {}
