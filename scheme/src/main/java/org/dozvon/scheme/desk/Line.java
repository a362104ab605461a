package org.dozvon.scheme.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Callers of one queue who want the same skills: who may answer one of them may answer all.
final class Line {
    private final Room room;
    private final Map<String, Integer> skills;
    private final TreeSet<Caller> callers = new TreeSet<>(Caller.ORDER);

    Line(Room room, Map<String, Integer> skills) {
        this.room = room;
        this.skills = skills;
    }

    Room room() {
        return room;
    }

    List<Caller> callers() {
        return List.copyOf(callers);
    }

    boolean isEmpty() {
        return callers.isEmpty();
    }

    /// Who was promised a call holds no line.
    int size() {
        return (int) callers.stream().filter(caller -> !caller.isPromised()).count();
    }

    void add(Caller caller) {
        callers.add(caller);
    }

    void remove(Caller caller) {
        callers.remove(caller);
    }

    /// Whose turn it is. Those before them ring already, and so are no more than there are agents, stand aside, or
    /// sleep.
    Optional<Caller> next() {
        for (var caller : callers) {
            if (!caller.isOffered() && !caller.isAside() && room.isAwake(caller)) {
                return Optional.of(caller);
            }
        }
        return Optional.empty();
    }

    List<Seat> free() {
        return room.seats().stream()
                .filter(seat -> seat.agent().isFree() && seat.fits(skills))
                .toList();
    }

    /// Why waiting is in vain; null when somebody may answer, now or later.
    @Nullable
    Exit inVain() {
        var exit = Exit.NOBODY_ON_DUTY;
        for (var seat : room.seats()) {
            if (seat.agent().isAtWork() && seat.fits(skills)) {
                if (seat.agent().isReachable()) {
                    return null;
                }
                exit = Exit.UNREACHABLE;
            }
        }
        return exit;
    }
}
