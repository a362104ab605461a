package org.dozvon.scheme.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.QueueId;
import org.dozvon.scheme.model.RingStrategy;
import org.dozvon.scheme.model.Skills;
import org.jspecify.annotations.Nullable;

/// A queue as a router runs it: its members with their phones.
///
/// @param music         null for the product's own
/// @param announcements null for none
/// @param whisper       heard by whoever answers, before the caller is there; null for none
/// @param ahead         who is served before others
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Announcements announcements,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Ahead> ahead,
        @JsonInclude(JsonInclude.Include.NON_NULL) PlanPrompt.@Nullable Uploaded whisper) {
    public PlanQueue {
        members = List.copyOf(members);
        ahead = ahead == null ? List.of() : List.copyOf(ahead);
    }

    /// In which nobody is served before others.
    public PlanQueue(
            QueueId id,
            String name,
            RingStrategy strategy,
            List<Member> members,
            int offerSeconds,
            int wrapUpSeconds,
            int restSeconds,
            int mostWaiting,
            PlanPrompt.@Nullable Uploaded music,
            @Nullable Announcements announcements) {
        this(
                id,
                name,
                strategy,
                members,
                offerSeconds,
                wrapUpSeconds,
                restSeconds,
                mostWaiting,
                music,
                announcements,
                List.of(),
                null);
    }

    /// Callers on a list or of a class.
    ///
    /// @param list        index into the plan's caller lists; null when it is a class
    /// @param callerClass null when it is a list
    public record Ahead(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer list,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String callerClass,

            int priority) {}

    /// @see org.dozvon.scheme.model.Announcements
    public record Announcements(
            boolean position, boolean expectedWait, PlanPrompt.@Nullable Uploaded promotion, int everySeconds) {}

    /// @param level 1 is asked first, for the strategies that go by it
    /// @param waves their phones: what rings together, in turn; empty when they have none
    /// @param skills how good they are, by the skill's name
    public record Member(
            PersonId person,
            int level,
            List<List<PlanLeg>> waves,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Integer> skills) {
        public Member(PersonId person, int level, List<List<PlanLeg>> waves) {
            this(person, level, waves, Map.of());
        }

        public Member {
            skills = Skills.of(skills);
            waves = waves.stream().map(List::copyOf).toList();
        }
    }
}
