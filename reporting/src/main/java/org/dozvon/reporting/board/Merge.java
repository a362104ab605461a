package org.dozvon.reporting.board;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dozvon.records.agent.AgentTold;
import org.dozvon.records.desk.DeskTold;
import org.dozvon.records.desk.DeskTold.Answer;
import org.dozvon.records.desk.DeskTold.OfQueue;
import org.dozvon.records.desk.DeskTold.Waiting;
import org.jspecify.annotations.Nullable;

/// One picture of what several routers tell of the same tenant. Usually there is one; while a desk moves there are two,
/// and a caller who moved with it may be told of by both.
///
/// @param desks one of each router, the last told first
record Merge(List<DeskTold> desks) {
    Merge {
        desks = desks.stream()
                .sorted(Comparator.comparing(DeskTold::toldAt).reversed())
                .toList();
    }

    @Nullable
    Instant countedSince() {
        return desks.stream()
                .map(DeskTold::countedSince)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /// Their places are counted anew: two routers may both have a first one.
    List<Waiting> callers() {
        var sorted = only(DeskTold::callers, Waiting::callId, (newer, _) -> newer).stream()
                .sorted(Comparator.comparing(Waiting::queue)
                        .thenComparingInt(Waiting::position)
                        .thenComparing(Waiting::since))
                .toList();
        var places = new HashMap<String, Integer>();
        return sorted.stream()
                .map(caller -> at(places.merge(caller.queue(), 1, Integer::sum), caller))
                .toList();
    }

    private static Waiting at(int position, Waiting caller) {
        return position == caller.position()
                ? caller
                : new Waiting(
                        caller.callId(),
                        caller.queue(),
                        caller.number(),
                        caller.name(),
                        caller.dialled(),
                        position,
                        caller.tries(),
                        caller.since(),
                        caller.priority(),
                        caller.callerClass(),
                        caller.offeredTo(),
                        caller.expectedWaitMillis(),
                        caller.promised());
    }

    List<AgentTold> agents() {
        return only(
                        DeskTold::agents,
                        AgentTold::person,
                        (one, other) -> one.since().isBefore(other.since()) ? other : one)
                .stream()
                .sorted(Comparator.comparing(AgentTold::person))
                .toList();
    }

    List<OfQueue> queues() {
        return only(DeskTold::queues, OfQueue::queue, Merge::sum).stream()
                .sorted(Comparator.comparing(OfQueue::queue))
                .toList();
    }

    private static OfQueue sum(OfQueue one, OfQueue other) {
        var members = new LinkedHashSet<>(one.members());
        members.addAll(other.members());
        return new OfQueue(
                one.queue(),
                List.copyOf(members),
                one.offered() + other.offered(),
                one.answered() + other.answered(),
                one.answeredInTime() + other.answeredInTime(),
                one.abandoned() + other.abandoned(),
                one.abandonedSoon() + other.abandonedSoon(),
                one.overflowed() + other.overflowed(),
                one.redirected() + other.redirected(),
                one.refused() + other.refused());
    }

    /// A router that does not have the caller may answer a command, too: whoever did it knows best, then whoever knows
    /// who was first.
    List<Answer> answers() {
        return only(DeskTold::answers, Answer::commandId, (one, other) -> weight(one) >= weight(other) ? one : other)
                .stream()
                .sorted(Comparator.comparing(Answer::at).thenComparing(Answer::commandId))
                .toList();
    }

    private static int weight(Answer answer) {
        return switch (answer.outcome()) {
            case DONE -> 4;
            case REFUSED -> 3;
            case TOO_LATE -> answer.instead() == null ? 1 : 2;
            case UNKNOWN -> 0;
        };
    }

    private <T> Collection<T> only(Function<DeskTold, List<T>> part, Function<T, String> key, BinaryOperator<T> ofTwo) {
        Stream<T> all = desks.stream().flatMap(desk -> part.apply(desk).stream());
        Map<String, T> byKey = all.collect(Collectors.toMap(key, Function.identity(), ofTwo));
        return byKey.values();
    }
}
