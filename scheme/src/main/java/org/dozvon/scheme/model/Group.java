package org.dozvon.scheme.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// People who answer the same calls, in the order in which they ring.
///
/// @param ranks from a member's id to 1 (rings first) up to 9, for the strategies that go by it; 1 where
///              it is absent
/// @param hours in which its members are on duty by themselves, but for those who have hours of their own; null when
///              by hand
public record Group(
        GroupId id,
        String name,
        List<PersonId> members,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Integer> ranks,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CalendarId hours) {
    public Group {
        members = List.copyOf(members);
        ranks = ranks == null ? Map.of() : Copies.sorted(ranks);
    }

    public Group(GroupId id, String name, List<PersonId> members, Map<String, Integer> ranks) {
        this(id, name, members, ranks, null);
    }

    public Group(GroupId id, String name, List<PersonId> members) {
        this(id, name, members, Map.of());
    }

    public int rank(PersonId member) {
        return ranks.getOrDefault(member.value(), 1);
    }
}
