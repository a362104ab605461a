package org.dozvon.tenant.sound;

import java.time.Instant;

/// An uploaded sound.
public record SoundView(String id, String name, int durationMillis, Instant uploadedAt) {
    static SoundView of(SoundEntity sound) {
        return new SoundView(sound.id, sound.name, sound.durationMillis, sound.uploadedAt);
    }

    /// A phrase that comes with the product.
    public record Stock(String phrase, String name) {}
}
