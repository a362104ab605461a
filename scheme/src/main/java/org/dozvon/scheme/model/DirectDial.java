package org.dozvon.scheme.model;

/// In a menu a person's extension rings that person.
public record DirectDial(ContactOrder contacts, int timeoutSeconds) {}
