package org.dozvon.scheme.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        var callers = new ArrayList<DeskView.Waiting>();
        var queues = new ArrayList<DeskView.OfQueue>();
        for (var room : hall.rooms()) {
            var waiting = waiting(room);
            callers.addAll(waiting);
            queues.add(new DeskView.OfQueue(
                    room.id(), figures(waiting, agents(room), room.tally().today())));
            members.addAll(agents(room));
        }
        var all = figures(callers, members, today());
        return new DeskView(callers, states(members), queues, all, clock.outward(clock.countedSince()));
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
        room.callers()
                .filter(caller -> !caller.isAside())
                .forEach(caller -> waiting.add(waiting(caller, waiting.size() + 1, onDuty)));
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
                caller.room().handling().expectedWait(position, onDuty).orElse(null),
                caller.isPromised());
    }

    private List<AgentState> states(Set<Agent> members) {
        return crew.everybody().stream()
                .filter(agent -> agent.talk() != null || members.contains(agent))
                .map(agent -> agent.seen().by(clock::outward))
                .toList();
    }

    private static DeskView.Figures figures(List<DeskView.Waiting> waiting, Collection<Agent> agents, DayCount today) {
        var onTheLine = waiting.stream().filter(one -> !one.promised()).toList();
        var since = onTheLine.stream().map(DeskView.Waiting::since).min(Comparator.naturalOrder());
        return new DeskView.Figures(
                onTheLine.size(), waiting.size() - onTheLine.size(), since.orElse(null), byStatus(agents), today);
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
