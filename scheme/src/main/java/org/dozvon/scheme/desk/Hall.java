package org.dozvon.scheme.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dozvon.scheme.model.PersonId;
import org.dozvon.scheme.model.QueueId;
import org.jspecify.annotations.Nullable;

/// The tenant's queues, and who waits in them.
final class Hall {
    private final DeskClock clock;
    private final Map<QueueId, Room> rooms = new LinkedHashMap<>();
    private final Map<String, Caller> callers = new HashMap<>();
    private int sentToFront;

    Hall(DeskClock clock) {
        this.clock = clock;
    }

    /// Queues that are gone, with whoever waits in them.
    List<Room> follows(List<DeskQueue> queues, Function<PersonId, Agent> agents) {
        var gone = new HashSet<>(rooms.keySet());
        for (var rules : queues) {
            rooms.computeIfAbsent(rules.id(), _ -> new Room(rules, clock)).follows(rules, agents);
            gone.remove(rules.id());
        }
        var closed = new ArrayList<Room>();
        gone.forEach(id -> closed.add(rooms.remove(id)));
        return closed;
    }

    @Nullable
    Room room(QueueId id) {
        return rooms.get(id);
    }

    Collection<Room> rooms() {
        return rooms.values();
    }

    @Nullable
    Caller caller(String call) {
        return callers.get(call);
    }

    /// In which somebody waits.
    Stream<Line> lines() {
        return rooms.values().stream().flatMap(room -> room.lines().stream());
    }

    void beginsADay() {
        rooms.values().forEach(Room::beginsADay);
    }

    void enters(Caller caller) {
        callers.put(caller.call(), caller);
        caller.line().add(caller);
    }

    void goes(Caller caller) {
        callers.remove(caller.call());
        caller.line().remove(caller);
    }

    void toFront(String call) {
        var caller = callers.get(call);
        if (caller != null) {
            caller.line().remove(caller);
            caller.goesToFront(++sentToFront);
            caller.line().add(caller);
        }
    }
}
