package org.dozvon.scheme.simulate;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dozvon.scheme.model.Confirm;
import org.dozvon.scheme.plan.PlanLeg;
import org.dozvon.scheme.run.RingManner;
import org.dozvon.scheme.run.RingResult;
import org.jspecify.annotations.Nullable;

/// Phones that ring together in a simulation: who picks up first, how long the others ring.
///
/// @param millis how long the wave takes, until somebody picks up or the last phone is given up
record Wave(List<Tried> legs, Optional<Tried> winner, long millis) {
    /// A busy phone says so in about the time that setting up a call takes.
    private static final long BUSY_MILLIS = 1_000;

    /// To hear who calls and to press 1.
    private static final long CONFIRM_MILLIS = 4_000;

    /// @param millis  how long it would ring by itself
    /// @param picksUp whether somebody takes the call then
    private record Tried(PlanLeg leg, Answer answer, long millis, boolean picksUp) {
        static Tried of(PlanLeg leg, Answer answer, boolean asksFirst) {
            var alone = of(leg, answer);
            return asksFirst && alone.picksUp() ? alone.confirmed() : alone;
        }

        private static Tried of(PlanLeg leg, Answer answer) {
            var patience = leg.timeoutSeconds() * 1_000L;
            return new Tried(
                    leg,
                    answer,
                    switch (answer) {
                        case Answer.PicksUp picksUp ->
                            Math.min(patience, picksUp.after().toMillis());
                        case Answer.Machine machine ->
                            Math.min(patience, machine.after().toMillis());
                        case Answer.Busy _ -> BUSY_MILLIS;
                        case Answer.Silent _ -> patience;
                        case Answer.Unreachable _ -> 0;
                    },
                    answersWithin(answer, patience));
        }

        private static boolean answersWithin(Answer answer, long patience) {
            return switch (answer) {
                case Answer.PicksUp picksUp -> picksUp.after().toMillis() < patience;
                case Answer.Machine machine -> machine.after().toMillis() < patience;
                case Answer.Busy _, Answer.Silent _, Answer.Unreachable _ -> false;
            };
        }

        /// A person hears the question and presses 1; a machine never does, and is given up.
        private Tried confirmed() {
            return answer instanceof Answer.Machine
                    ? new Tried(leg, answer, millis + Confirm.WAIT_SECONDS * 1_000L, false)
                    : new Tried(leg, answer, millis + CONFIRM_MILLIS, true);
        }

        @Nullable
        Duration talk() {
            return switch (answer) {
                case Answer.PicksUp picksUp -> picksUp.talk();
                case Answer.Machine machine -> machine.talk();
                case Answer.Busy _, Answer.Silent _, Answer.Unreachable _ -> null;
            };
        }
    }

    static Wave of(List<PlanLeg> legs, Function<PlanLeg, Answer> answers, RingManner manner) {
        var tried = legs.stream()
                .map(leg -> Tried.of(leg, answers.apply(leg), manner.asksFirst(leg)))
                .toList();
        var winner = tried.stream().filter(Tried::picksUp).min(Comparator.comparingLong(Tried::millis));
        var longest = tried.stream().mapToLong(Tried::millis).max().orElse(0);
        return new Wave(tried, winner, winner.map(Tried::millis).orElse(longest));
    }

    RingResult result() {
        if (winner.isPresent()) {
            return new RingResult.Talked(
                    winner.get().leg(), Objects.requireNonNull(winner.get().talk()));
        }
        var rang = legs.stream().anyMatch(leg -> outcomeAlone(leg) == TrailEvent.Outcome.NOT_ANSWERED);
        var busy = legs.stream().anyMatch(leg -> outcomeAlone(leg) == TrailEvent.Outcome.BUSY);
        if (rang) {
            return new RingResult.NotAnswered();
        }
        return busy ? new RingResult.Busy() : new RingResult.Unreachable();
    }

    List<TrailEvent> events(long atMillis) {
        return legs.stream().map(leg -> rang(leg, atMillis)).toList();
    }

    private TrailEvent rang(Tried tried, long atMillis) {
        return event(tried, atMillis, Math.min(tried.millis(), millis), outcome(tried));
    }

    private TrailEvent.Outcome outcome(Tried tried) {
        if (winner.isPresent() && winner.get().equals(tried)) {
            return TrailEvent.Outcome.ANSWERED;
        }
        var cutOff = winner.isPresent() && tried.millis() >= millis && rings(tried);
        return cutOff ? TrailEvent.Outcome.ANSWERED_ELSEWHERE : outcomeAlone(tried);
    }

    private static boolean rings(Tried tried) {
        return outcomeAlone(tried) == TrailEvent.Outcome.NOT_ANSWERED;
    }

    private static TrailEvent.Outcome outcomeAlone(Tried tried) {
        return switch (tried.answer()) {
            case Answer.PicksUp _, Answer.Machine _, Answer.Silent _ -> TrailEvent.Outcome.NOT_ANSWERED;
            case Answer.Busy _ -> TrailEvent.Outcome.BUSY;
            case Answer.Unreachable _ -> TrailEvent.Outcome.UNREACHABLE;
        };
    }

    /// The caller hangs up or presses a key while phones still ring.
    List<TrailEvent> cutShort(long atMillis, long patienceMillis, TrailEvent.Outcome why) {
        Stream<TrailEvent> events = legs.stream().map(tried -> {
            var over = tried.millis() <= patienceMillis;
            var outcome = over ? outcomeAlone(tried) : why;
            return event(tried, atMillis, Math.min(tried.millis(), patienceMillis), outcome);
        });
        return events.toList();
    }

    private static TrailEvent event(Tried tried, long atMillis, long forMillis, TrailEvent.Outcome outcome) {
        var leg = tried.leg();
        return new TrailEvent.Rang(atMillis, leg.endpoint(), leg.person(), forMillis, outcome);
    }
}
