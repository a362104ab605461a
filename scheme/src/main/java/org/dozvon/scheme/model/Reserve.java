package org.dozvon.scheme.model;

/// The number that rings when no phone of the company can be reached (a power cut): at once, not after the time-outs.
public record Reserve(PhoneNumber number, int timeoutSeconds) {}
