package org.dozvon.scheme.model;

/// An uploaded sound, kept as 8 kHz 16-bit mono WAV under its id.
public record Sound(SoundId id, String name, int durationMillis) {}
