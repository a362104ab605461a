package org.dozvon.scheme.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.RingStrategy;
import org.jspecify.annotations.Nullable;

/// A queue as a router runs it: its members with their phones.
///
/// @param music         null for the product's own
/// @param announcements null for none
public record PlanQueue(
        QueueId id,
        String name,
        RingStrategy strategy,
        List<Member> members,
        int offerSeconds,
        int wrapUpSeconds,
        int restSeconds,
        int mostWaiting,
        PlanPrompt.@Nullable Uploaded music,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Announcements announcements) {
    public PlanQueue {
        members = List.copyOf(members);
    }

    /// @see org.dozvon.scheme.model.Announcements
    public record Announcements(
            boolean position, boolean expectedWait, PlanPrompt.@Nullable Uploaded promotion, int everySeconds) {}

    /// @param level 1 is asked first, for the strategies that go by it
    /// @param waves their phones: what rings together, in turn; empty when they have none
    public record Member(PersonId person, int level, List<List<PlanLeg>> waves) {
        public Member {
            waves = waves.stream().map(List::copyOf).toList();
        }
    }
}
