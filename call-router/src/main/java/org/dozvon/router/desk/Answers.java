package org.dozvon.router.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dozvon.records.command.CallCommand;
import org.dozvon.records.desk.DeskTold;
import org.dozvon.records.desk.DeskTold.Outcome;
import org.jspecify.annotations.Nullable;

/// What became of what people asked of a desk, and who was first: who comes second is told so.
final class Answers {
    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final int MOST = 100;
    private static final int MOST_REMEMBERED = 10_000;

    private final Deque<DeskTold.Answer> given = new ArrayDeque<>();
    private final Map<String, Outcome> outcomes = bounded();
    private final Map<String, Gone> gone = bounded();

    /// A caller who waits no more.
    ///
    /// @param by null when nobody's command did it: answered, or hung up
    record Gone(DeskTold.@Nullable Instead by, Instant at) {}

    private static <V> Map<String, V> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > MOST_REMEMBERED;
            }
        };
    }

    /// Empty for a command that was not done here before.
    Optional<Outcome> before(CallCommand command) {
        return Optional.ofNullable(outcomes.get(command.commandId()));
    }

    /// It will be done, unless something comes between: then it is given anew.
    void promise(CallCommand command) {
        outcomes.put(command.commandId(), Outcome.DONE);
    }

    Outcome give(CallCommand command, Outcome outcome, DeskTold.@Nullable Instead instead, Instant now) {
        outcomes.put(command.commandId(), outcome);
        given.addLast(new DeskTold.Answer(
                command.commandId(), Errand.callOf(command.task()), command.askedBy(), outcome, now, instead));
        if (given.size() > MOST) {
            given.removeFirst();
        }
        return outcome;
    }

    List<DeskTold.Answer> latest(Instant now) {
        given.removeIf(answer -> answer.at().isBefore(now.minus(KEPT)));
        return List.copyOf(given);
    }

    Optional<Gone> gone(String call, Instant now) {
        return Optional.ofNullable(gone.get(call)).filter(one -> one.at().isAfter(now.minus(KEPT)));
    }

    void isTaken(CallCommand command, String call, Instant now) {
        gone.put(call, new Gone(new DeskTold.Instead(command.askedBy(), Errand.name(command.task())), now));
    }

    /// By itself, unless somebody has taken them.
    void isGone(String call, Instant now) {
        gone.putIfAbsent(call, new Gone(null, now));
    }

    void waits(String call) {
        gone.remove(call);
    }
}
