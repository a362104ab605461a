package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line of callers and the group that answers it. Its members' ranks are the levels of the strategies that go by
/// them.
///
/// @param offerSeconds  how long a member's phones ring for one caller
/// @param wrapUpSeconds after a talk, until the next caller is offered; 0 for at once
/// @param restSeconds   after a call that a member did not answer: they are left alone for so long, never for ever
/// @param mostWaiting   who comes when so many wait already leaves by [QueueStep#FULL]
/// @param music         what callers hear while they wait; null for the product's own
/// @param announcements what they are told meanwhile; null for nothing
/// @param whisper       what only whoever answers hears before the caller is there; null for nothing
/// @param ahead         who is served before others; a caller who fits several goes by the highest
public record Queue(
        QueueId id,
        String name,
        GroupId group,
        RingStrategy strategy,
        ContactOrder contacts,
        int offerSeconds,
        int wrapUpSeconds,
        int restSeconds,
        int mostWaiting,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SoundId music,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Announcements announcements,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Ahead> ahead,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SoundId whisper) {
    public Queue {
        ahead = ahead == null ? List.of() : List.copyOf(ahead);
    }

    /// In which all callers are equal but for what a step has set.
    public Queue(
            QueueId id,
            String name,
            GroupId group,
            RingStrategy strategy,
            ContactOrder contacts,
            int offerSeconds,
            int wrapUpSeconds,
            int restSeconds,
            int mostWaiting,
            @Nullable SoundId music,
            @Nullable Announcements announcements) {
        this(
                id,
                name,
                group,
                strategy,
                contacts,
                offerSeconds,
                wrapUpSeconds,
                restSeconds,
                mostWaiting,
                music,
                announcements,
                List.of(),
                null);
    }
}
