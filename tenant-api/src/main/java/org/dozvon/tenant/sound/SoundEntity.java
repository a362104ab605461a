package org.dozvon.tenant.sound;

import java.time.Instant;
import org.dozvon.scheme.model.Sound;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.tenant.access.OwnedEntity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// An uploaded sound. Its file has its id, which is never given again.
@Entity
@Table(name = "sound")
public class SoundEntity extends OwnedEntity {
    @Column(name = "duration_millis")
    public int durationMillis;

    @Column(name = "uploaded_at")
    public Instant uploadedAt;

    Sound model() {
        return new Sound(new SoundId(id), name, durationMillis);
    }
}
