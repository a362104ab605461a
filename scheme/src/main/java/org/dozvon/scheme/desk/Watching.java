package org.dozvon.scheme.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
        return new DeskView(hall.rooms().stream().flatMap(this::waiting).toList(), agents());
    }

    private Stream<DeskView.Waiting> waiting(Room room) {
        var agents =
                room.seats().stream().filter(seat -> seat.agent().isOnDuty()).count();
        var waiting = new ArrayList<DeskView.Waiting>();
        room.callers().forEach(caller -> waiting.add(waiting(caller, waiting.size() + 1, agents)));
        return waiting.stream();
    }

    private DeskView.Waiting waiting(Caller caller, int position, long agents) {
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
                caller.room().handling().expectedWait(position, agents).orElse(null));
    }

    private List<AgentState> agents() {
        return crew.everybody().stream()
                .filter(agent -> agent.talk() != null || isMember(agent))
                .map(agent -> agent.seen().by(clock::outward))
                .toList();
    }

    private boolean isMember(Agent agent) {
        return hall.rooms().stream().anyMatch(room -> room.seats(agent));
    }
}
