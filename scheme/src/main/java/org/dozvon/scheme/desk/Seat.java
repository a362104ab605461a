package org.dozvon.scheme.desk;

import java.util.Map;

/// A member's place at a queue.
///
/// @param place counted from 0 in the queue's order: by rank, then as drawn
record Seat(int place, DeskMember member, Agent agent) implements Contender {
    boolean fits(Map<String, Integer> wanted) {
        return member.fits(wanted);
    }

    @Override
    public int level() {
        return member.level();
    }

    @Override
    public Standing standing() {
        return agent.standing();
    }
}
