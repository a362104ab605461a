package org.dozvon.scheme.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What those see who watch a desk.
final class Watching {
    private final Hall hall;
    private final Crew crew;
    private final DeskClock clock;

    Watching(Hall hall, Crew crew, DeskClock clock) {
        this.hall = hall;
        this.crew = crew;
        this.clock = clock;
    }

    DeskView view() {
        var members = new HashSet<Agent>();
        hall.rooms().forEach(room -> members.addAll(agents(room)));
        var callers =
                hall.rooms().stream().flatMap(room -> waiting(room).stream()).toList();
        return new DeskView(
                callers,
                states(members),
                hall.rooms().stream().map(this::queue).toList(),
                new DeskView.Figures(callers.size(), longest(hall.rooms()), byStatus(members), today()),
                clock.outward(clock.countedSince()));
    }

    Optional<DeskView.Waiting> waiting(String call) {
        var caller = hall.caller(call);
        return caller == null
                ? Optional.empty()
                : waiting(caller.room()).stream()
                        .filter(one -> one.call().equals(call))
                        .findFirst();
    }

    private List<DeskView.Waiting> waiting(Room room) {
        var onDuty = agents(room).stream().filter(Agent::isOnDuty).count();
        var waiting = new ArrayList<DeskView.Waiting>();
        room.callers().forEach(caller -> waiting.add(waiting(caller, waiting.size() + 1, onDuty)));
        return waiting;
    }

    private DeskView.Waiting waiting(Caller caller, int position, long onDuty) {
        var ticket = caller.ticket();
        var offer = caller.offer();
        return new DeskView.Waiting(
                caller.call(),
                ticket.queue(),
                position,
                caller.tries(),
                clock.outward(caller.arrived()),
                ticket.priority(),
                ticket.callerClass(),
                offer == null ? List.of() : offer.people(),
                caller.room().handling().expectedWait(position, onDuty).orElse(null));
    }

    private List<AgentState> states(Set<Agent> members) {
        return crew.everybody().stream()
                .filter(agent -> agent.talk() != null || members.contains(agent))
                .map(agent -> agent.seen().by(clock::outward))
                .toList();
    }

    private DeskView.OfQueue queue(Room room) {
        var waiting = (int) room.callers().count();
        var agents = byStatus(agents(room));
        return new DeskView.OfQueue(
                room.id(),
                new DeskView.Figures(
                        waiting, longest(List.of(room)), agents, room.tally().today()));
    }

    private @Nullable Instant longest(Collection<Room> rooms) {
        return rooms.stream()
                .flatMap(Room::callers)
                .map(Caller::arrived)
                .min(Instant::compareTo)
                .map(clock::outward)
                .orElse(null);
    }

    private DayCount today() {
        return hall.rooms().stream().map(room -> room.tally().today()).reduce(DayCount.NONE, DayCount::plus);
    }

    private static List<Agent> agents(Room room) {
        return room.seats().stream().map(Seat::agent).toList();
    }

    private static Map<AgentStatus, Integer> byStatus(Collection<Agent> agents) {
        var counts = new EnumMap<AgentStatus, Integer>(AgentStatus.class);
        agents.forEach(agent -> counts.merge(agent.seen().status(), 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }
}
