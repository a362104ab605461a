package org.dozvon.router.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dozvon.records.agent.AgentTold;
import org.dozvon.records.desk.DeskTold;
import org.dozvon.scheme.desk.AgentState;
import org.dozvon.scheme.desk.DayCount;
import org.dozvon.scheme.desk.DeskView;

/// A desk at one moment, with whom it is about.
///
/// @param name    of the desk
/// @param number  grows by one with each picture
/// @param guests  by call
/// @param members of each queue
record Picture(
        String name,
        long number,
        Instant at,
        DeskView view,
        Map<String, Guest> guests,
        Map<String, List<String>> members,
        List<DeskTold.Answer> answers) {
    /// Whether anybody waits, or talks to a caller of a queue.
    boolean isBusy() {
        return !guests.isEmpty();
    }

    private boolean hasCounted() {
        return view.queues().stream()
                .map(queue -> queue.figures().today())
                .anyMatch(today -> today.offered() != 0 || today.refused() != 0);
    }

    /// Whether a router that does not own the tenant has something to tell all the same.
    boolean isWorthTelling() {
        return isBusy() || hasCounted() || !answers.isEmpty();
    }

    /// @param withAgents a desk at which nothing goes on does not know what they do elsewhere
    DeskTold told(String tenant, String router, boolean withAgents) {
        return new DeskTold(
                tenant,
                router,
                name,
                number,
                at,
                view.countedSince(),
                view.callers().stream()
                        .flatMap(caller ->
                                Stream.ofNullable(guests.get(caller.call())).map(guest -> told(caller, guest)))
                        .toList(),
                withAgents ? told(view.agents(), tenant, router) : List.of(),
                view.queues().stream().map(this::told).toList(),
                answers);
    }

    private static List<AgentTold> told(List<AgentState> agents, String tenant, String router) {
        return agents.stream()
                .map(agent -> AgentWords.told(tenant, router, agent))
                .toList();
    }

    private static DeskTold.Waiting told(DeskView.Waiting caller, Guest guest) {
        var expected = caller.expectedWait();
        return new DeskTold.Waiting(
                caller.call(),
                caller.queue().value(),
                guest.number(),
                guest.name(),
                guest.dialled(),
                caller.position(),
                caller.tries(),
                caller.since(),
                caller.priority(),
                caller.callerClass(),
                caller.offeredTo().stream().map(Object::toString).toList(),
                expected == null ? null : expected.toMillis(),
                caller.promised() ? true : null);
    }

    private DeskTold.OfQueue told(DeskView.OfQueue queue) {
        DayCount today = queue.figures().today();
        var id = queue.queue().value();
        return new DeskTold.OfQueue(
                id,
                members.getOrDefault(id, List.of()),
                today.offered(),
                today.answered(),
                today.answeredInTime(),
                today.abandoned(),
                today.abandonedSoon(),
                today.overflowed(),
                today.redirected(),
                today.refused());
    }
}
