package org.dozvon.tenant.queue;

import java.util.List;
import org.dozvon.scheme.model.Ahead;
import org.dozvon.scheme.model.Announcements;
import org.dozvon.scheme.model.ContactOrder;
import org.dozvon.scheme.model.GroupId;
import org.dozvon.scheme.model.Queue;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.SoundId;
import org.dozvon.tenant.access.OwnedEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/// A line of callers, the group that answers it, and how.
@Entity
@Table(name = "queue")
public class QueueEntity extends OwnedEntity {
    @Column(name = "answered_by")
    public String group;

    @Enumerated(EnumType.STRING)
    public RingStrategy strategy;

    @Enumerated(EnumType.STRING)
    public ContactOrder contacts;

    @Column(name = "offer_seconds")
    public int offerSeconds;

    @Column(name = "wrap_up_seconds")
    public int wrapUpSeconds;

    @Column(name = "rest_seconds")
    public int restSeconds;

    @Column(name = "most_waiting")
    public int mostWaiting;

    @Nullable
    public String music;

    @Column(name = "says_position")
    public boolean saysPosition;

    @Column(name = "says_wait")
    public boolean saysWait;

    @Nullable
    public String promotion;

    @Column(name = "says_every_seconds")
    @Nullable
    public Integer saysEverySeconds;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<Ahead> ahead = List.of();

    @Nullable
    public String whisper;

    Queue model() {
        return new Queue(
                new QueueId(id),
                name,
                new GroupId(group),
                strategy,
                contacts,
                offerSeconds,
                wrapUpSeconds,
                restSeconds,
                mostWaiting,
                sound(music),
                announcements(),
                ahead,
                sound(whisper));
    }

    private @Nullable Announcements announcements() {
        return saysEverySeconds == null
                ? null
                : new Announcements(saysPosition, saysWait, sound(promotion), saysEverySeconds);
    }

    private static @Nullable SoundId sound(@Nullable String id) {
        return id == null ? null : new SoundId(id);
    }
}
