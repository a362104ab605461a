package org.dozvon.scheme.model;

import java.util.List;

/// People who answer the same calls, in the order in which they ring.
public record Group(GroupId id, String name, List<PersonId> members) {
    public Group {
        members = List.copyOf(members);
    }
}
